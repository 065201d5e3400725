# dis.distb and dis.disassemble mark the instruction that has raised.
import dis
import io


def marked(text):
    """The names of the marked instructions."""
    return [line.split("-->")[1].split()[0] for line in text.splitlines() if "-->" in line]


def divide(x):
    y = 1
    return y / x


def outer(x):
    inner = lambda: [].pop()
    return divide(x) if x is not None else inner()


for argument in (0, None, "text"):
    try:
        outer(argument)
    except Exception as e:
        innermost = e.__traceback__
        while innermost.tb_next:
            innermost = innermost.tb_next
        out = io.StringIO()
        dis.distb(innermost, file=out)
        print(marked(out.getvalue()))
        again = io.StringIO()
        dis.disassemble(innermost.tb_frame.f_code, innermost.tb_lasti, file=again)
        print(out.getvalue() == again.getvalue())
        plain = io.StringIO()
        dis.disassemble(innermost.tb_frame.f_code, file=plain)
        print(marked(plain.getvalue()), plain.getvalue() == out.getvalue().replace("-->", "   "))

for wrong in (None, 1):
    try:
        dis.distb(wrong)
    except Exception as e:
        print(type(e).__name__, e)
