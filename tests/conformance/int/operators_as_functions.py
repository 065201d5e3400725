# The functions of the module `operator` on integers around the edges of what fits a word, on bools and floats.
import operator

for a in [0, 1, -1, 7, -7, 2**31, -(2**31), 2**61, 2**62 - 1, 2**62, -(2**62), 2**63, True, 2.5]:
    for b in [0, 1, -1, 3, -3, 2**31, -(2**62), 2**62 - 1, False, 0.5]:
        results = []
        for name in ["add", "sub", "mul", "and_", "or_", "xor", "floordiv", "mod", "truediv", "iadd", "ifloordiv", "imod"]:
            try:
                results.append(getattr(operator, name)(a, b))
            except Exception as error:
                results.append(str(error))
        print(a, b, results)
