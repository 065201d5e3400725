value = 1
await value
