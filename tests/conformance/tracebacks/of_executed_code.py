"""Tracebacks through code from text: no source is shown of it."""


def run():
    exec('def fails():\n    return 1 / 0\n', globals())
    try:
        fails()
    except ZeroDivisionError as error:
        tb = error.__traceback__
        while tb:
            print(tb.tb_frame.f_code.co_filename, tb.tb_lineno, tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
    eval(compile('\n\nfails()', '<mine>', 'eval'))


try:
    eval('1 +')
except SyntaxError as error:
    print(error.msg, error.filename, error.lineno, error.text)
run()
