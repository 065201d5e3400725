x = []
try:
    pass
except ValueError as x.y:
    pass
