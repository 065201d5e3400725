from errors_modules import indented
