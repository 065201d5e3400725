"""The variables of a frame, one of which is the view of them."""
import sys


def shown():
    x = 1
    variables = sys._getframe().f_locals
    print(variables)
    print(reversed(variables), list(variables), variables == variables.copy())
    other = sys._getframe().f_locals
    text = repr(variables)
    return text.count("{...}") > 0, variables["x"]


print(shown())
