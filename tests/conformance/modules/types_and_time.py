"""types and time: the names closure programs take, with deterministic checks only."""

import time
import types


def f():
    x = 1
    return lambda: x


print(isinstance(f, types.FunctionType), isinstance(f(), types.LambdaType), types.FunctionType is types.LambdaType)
print(
    isinstance(f().__closure__[0], types.CellType),
    isinstance(f.__code__, types.CodeType),
    isinstance(len, types.BuiltinFunctionType),
    isinstance(types, types.ModuleType),
)
print(types.FunctionType, types.CellType, types.CodeType, types.NoneType, types.FunctionType.__name__)
print(
    type(f) is types.FunctionType,
    type(None) is types.NoneType,
    isinstance([].append, types.BuiltinFunctionType),
    isinstance(len, types.FunctionType),
)
start = time.perf_counter()
time.sleep(0.001)
elapsed = time.perf_counter() - start
print(type(start).__name__, 0.001 <= elapsed < 5, time.time() > 1.6e9, type(time.time()).__name__)
print(time.perf_counter() <= time.perf_counter(), type(time.perf_counter_ns()).__name__, time.monotonic() <= time.monotonic())
for call in (lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: time.sleep(), lambda: time.missing, lambda: types.missing):
    try:
        call()
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def timed(function):
    calls = 0
    spent = 0.0

    def wrapper(*args):
        nonlocal calls, spent
        begin = time.perf_counter()
        try:
            return function(*args)
        finally:
            calls += 1
            spent += time.perf_counter() - begin

    wrapper.report = lambda: (calls, spent >= 0)
    return wrapper


@timed
def work(n):
    return sum(range(n))


print(work(10), work(100), work.report())
import math as m, functools as ft
from math import pi as circle, floor

print(m.floor(circle), floor(2.5), ft.reduce(lambda a, b: a * b, range(1, 6)), m.__name__, time.__name__, type(m).__name__)
try:
    from math import missing_name
except ImportError as error:
    print(type(error).__name__, str(error).partition(" (")[0])
