def f(a, **b: int=3): pass
