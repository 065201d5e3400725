"""print: separators, ends, many arguments, wrong arguments."""

print()
print(1)
print(1, 2.5, "three", None, [4])
print("a", "b", sep="")
print("a", "b", sep=", ", end=".\n")
print("a", "b", sep=None, end=None)
print("a", "b", sep="\n")
print(*range(5), sep="-")
print(*[], sep="x")
print("no newline", end="")
print(" continued")
print("tab\tseparated", "new\nline")
print("é", "日本", "😀", sep="·")
print(("tuple",), {"k": "v"}, "quoted 'inside'")
print("flush", flush=True)
print(end="only end\n")
print("", "", "", sep="|")
print(print("inner"))
print(["nested", ["list", ("t", {"d": None})]])
for bad in ({"sep": 1}, {"end": 2}, {"nope": 1}):
    try:
        print("x", **bad)
    except TypeError as error:
        print(error)
out = print
out("alias", sep="")
show = lambda *a, **k: print(">", *a, **k)
show(1, 2, sep="~")
result = [print(i, end=" ") for i in range(3)]
print(result)
print("very " * 5 + "long", "x" * 50)
print(0.1 + 0.2, 1e100, 10**30, -0.0, True, ..., sep=" / ")
import sys

print("to stdout", file=sys.stdout)
print("default file", file=None)
sys.stdout.write("written\n")
print("to stderr", 1, sep="-", file=sys.stderr)
sys.stderr.write("also stderr\n")
