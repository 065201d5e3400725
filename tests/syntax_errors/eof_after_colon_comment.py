while True:
    # only a comment
