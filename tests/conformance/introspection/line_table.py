# `co_lnotab`: deprecated, and still the lines of the instructions.
import warnings


def function(x):
    y = x

    for i in range(3):
        y += (
            i
        )
    return y


warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    table = function.__code__.co_lnotab
    print([(warning.category.__name__, str(warning.message), warning.lineno) for warning in caught])
lines, line = [], function.__code__.co_firstlineno
for step in table[1::2]:
    line += step - 256 if step > 127 else step
    lines.append(line)
print(type(table).__name__, lines[:4], sorted(set(lines)))
