from ..one import value

value += 1
