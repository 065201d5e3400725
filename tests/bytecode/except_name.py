def f(work):
    try:
        work()
    except ValueError as error:
        return lambda: error
    except (TypeError, KeyError):
        return None
    else:
        return 1
    finally:
        print("done")
