"""A SyntaxError in text that is executed shows that text."""


def outer():
    exec('x = 1\ny = = 2\n')


outer()
