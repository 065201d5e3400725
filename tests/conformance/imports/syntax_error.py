# The traceback of a module that does not compile.
def load():
    import errors_modules.broken


load()
