"""co_lines, co_positions and co_firstlineno relative to the function."""


def function(a,
             b=1):
    x = a + b
    if x > 3:
        y = [
            x,
            b,
        ]
    else:
        y = None
    for i in range(2):
        x += i
    return x, y


code = function.__code__
first = code.co_firstlineno
lines = []
for start, end, line in code.co_lines():
    if line is not None and line - first not in lines:
        lines.append(line - first)
    if not (start % 2 == 0 and end % 2 == 0 and start < end):
        print("odd range", start, end)
print(sorted(lines))
ranges = list(code.co_lines())
print(ranges[0][0], all([ranges[i][1] == ranges[i + 1][0] for i in range(len(ranges) - 1)]), ranges[-1][1] == len(code.co_code))
positions = list(code.co_positions())
print(len(positions) == len(code.co_code) // 2)
known = [p for p in positions if p[0] is not None and p[2] is not None]
print(all([p[0] <= p[1] and (p[0] < p[1] or p[2] <= p[3]) for p in known]), min([p[0] for p in known]) - first, max([p[1] for p in known]) - first)


@(lambda f: f)
@(lambda f: f)
def decorated():
    return 1


print(decorated.__code__.co_firstlineno - first)
one_line = lambda: (1,
                    2)
print(one_line.__code__.co_firstlineno - first, one_line())
