"""`traceback`: entries as data, and the texts of exceptions, chains, stacks and notes."""

import traceback, sys, io
def f(n):
    x = [1, 2]
    return g(
        n,
        x[n] / 0)
def g(a, b): return a
try:
    f(1)
except ZeroDivisionError as e:
    err = e
    print(traceback.format_exc())
    print(traceback.format_exception(e))
    print(traceback.format_exception_only(e), traceback.format_tb(e.__traceback__))
    tb = traceback.extract_tb(e.__traceback__)
    print(tb, [tuple(t)[1:] for t in tb], tb[-1].line, tb[-1].name, tb[-1].lineno, tb[-1].end_lineno, tb[-1].colno, tb[-1].end_colno, len(tb[0]))
    print(traceback.format_list(tb)[0])
    print(traceback.format_list([('a.py', 3, 'fn', 'some code'), ('b.py', 4, 'g', None)]))
    buf = io.StringIO(); traceback.print_exc(file=buf); print(buf.getvalue() == traceback.format_exc())
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(te.stack[1].locals['x'], te.stack[0].locals['sys'] is not None, te.exc_type_str, str(te), list(te.format_exception_only()))
    print(''.join(traceback.TracebackException.from_exception(e).format()))
    traceback.print_tb(e.__traceback__, limit=1, file=sys.stdout)
def chain():
    try:
        {}['k']
    except KeyError as e:
        raise ValueError('bad') from e
try: chain()
except ValueError as e:
    print(''.join(traceback.format_exception(e)))
    print(''.join(traceback.format_exception(e, chain=False)))
    print(''.join(traceback.format_exception(type(e), e, e.__traceback__, limit=-1)))
def ctx():
    try: 1/0
    except ZeroDivisionError: int('x')
try: ctx()
except ValueError as e:
    e.add_note('a note'); print(''.join(traceback.format_exception(e)))
def rec(n):
    if n: rec(n-1)
    else: raise RuntimeError('deep')
try: rec(10)
except RuntimeError: traceback.print_exc(file=sys.stdout)
def s(): return traceback.format_stack(), traceback.extract_stack()
a, b = s(); print(''.join(a)); print(b[-1].name, b[-1].line)
traceback.print_stack(file=sys.stdout)
try: exec('x = = 1')
except SyntaxError as e: print(traceback.format_exception_only(e)); te = traceback.TracebackException.from_exception(e); print(te.lineno, te.text, te.msg, te.filename)
print(traceback.format_exception_only(ValueError('x')), traceback.format_exception_only(type(err), err), traceback.format_exception(None))
class E2(Exception): pass
print(traceback.format_exception_only(E2()), traceback.format_exception_only(KeyError('a')))
for fr, ln in traceback.walk_tb(err.__traceback__): print(fr.f_code.co_name, ln)
try: traceback.format_exception(3)
except TypeError as e: print(e)
print(traceback.StackSummary.extract(traceback.walk_tb(err.__traceback__)).format())
