value = "never found"
