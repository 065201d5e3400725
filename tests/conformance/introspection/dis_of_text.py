"""`dis` takes the text of an expression or of statements."""

import dis

dis.dis("a + 1")
dis.dis("x = a\nprint(x)")
print([instruction.opname for instruction in dis.get_instructions("f(x)")])
for text in "1 +", "x = 'a' b":
    try:
        dis.dis(text)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
try:
    dis.dis(5)
except TypeError as error:
    print(error)
