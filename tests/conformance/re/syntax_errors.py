"""Patterns that are not valid: what is wrong, and where."""
import re

PATTERNS = r"""
*  +a  ?  a**  a*+*  a+*  a??*  a{2}{3}  a{2}*  {2}  |*  (*a)  (?:*)  ^*  a|*b  $+  \b*  \A?  (?:^)*  (?=a)*
[  [a  [^  [^]  []  [a-  [a-z  [z-a]  [\d-a]  [a-\d]  [\w-\s]  [b-a-c]  [\  [a\  []-a]  [z-\x61]
(  )  (a  a)  ((a)  (a))  (?  (?:  (?:a  (?P  (?P<  (?P<n  (?P<>a)  (?P<n>  (?P<1>a)  (?P<a-b>c)  (?P<a>b)(?P<a>c)  (?Px)  (?P=  (?P=n  (?P=)
(?P=1)  (?<  (?<a)  (?<n>a)  (?<=  (?<=a  (?<!a  (?=a  (?!a  (?>a  (?#  (?#a  (?~a)  (?'n'a)  (?&n)  (?|a)  (?+1)  (?R)  (?1)  (?^a)
\  a\  \q  \y\z  \g  \8  \9  \1  \18  \400  \777  \x  \x1  \xg1  \u  \u12  \u123g  \U0001  \U00110000  \UFFFFFFFF  \c  \e  \G  \h  \k<n>  \p{L}  \X  \N  \N{  \N{}
\N{no such name}  [\q]  [\8]  [\400]  [\x1]  [\u12]  [\A]  [\B]  [\Z]  [\N]  [\b]  [\1]  [\g]
a{2,1}  a{10,2}b  a{4294967295}  a{99999999999999999999}  a{1,4294967295}  x{3,2  (?<=a*)b  (?<=a|bc)  (?<!a+)  (a)(?<=\1*)  ((?<=a?)b)
(?P<n>a)(?P=n  (?P<é>a)(?P=é)  (?P<n\>a)  (?(  (?()a)  (?(1  (?(1)  (?(1)a  (?(1)a|b|c)  (?(2)a)  (?(n)a)  (?(1a)b)  (?(0)b)  (?(99999999999)a)
(?(1)a)(b)  (?P<a>)(?P<b>)(?P<a>)  (a)\2  (\1a)  (?P<n>(?P=n))  a(?i)  (?i)a|(?m)b  ((?i)a)
""".split("\n")


def attempt(pattern):
    try:
        regex = re.compile(pattern)
    except re.PatternError as error:
        print(f"{pattern!r:24} {error.pos!s:4} {error.msg}")
        assert error.pos is None or str(error).startswith(f"{error.msg} at position {error.pos}")
    except (OverflowError, RecursionError, ValueError) as error:
        print(f"{pattern!r:24} {type(error).__name__} {error}")
    else:
        print(f"{pattern!r:24} {regex.groups} groups")


for line in PATTERNS:
    for pattern in line.split("  "):
        attempt(pattern)
for pattern in ["a\n(b", "\n\n*", "[\n", "a\nb\\q", "é\n(?P<ü ö>)"]:
    try:
        re.compile(pattern)
    except re.error as error:
        print(repr(pattern), error, error.msg, error.pos, error.lineno, error.colno, error.args)
for pattern in [b"(", b"\n*", b"\\u1234", b"\\N{DIGIT ONE}", b"(?P<\xe9>a)", b"[\xe9-a]", b"\\\xff(", b"(?P<a>)(?P<a>)", b"(?P=\xe9)", b"(?u)"]:
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as error:
        print(pattern, error, error.pattern, error.lineno, error.colno)
for depth in (100, 400, 3000):
    try:
        print(depth, re.compile("(" * depth + ")" * depth).groups)
    except RecursionError as error:
        print(depth, error)
error = re.error("text", "pattern", 3)
print(error, error.msg, error.pos, error.lineno, error.colno, re.error is re.PatternError, re.error("alone").pos, re.PatternError.__mro__)
try:
    re.compile("(")
except Exception as caught:
    print(type(caught).__name__, repr(caught))
