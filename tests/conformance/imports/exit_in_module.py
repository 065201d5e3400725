import errors_modules.stops

print("never")
