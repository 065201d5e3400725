f(*args, **kwargs={'a': 1})
