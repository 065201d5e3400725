"""`warnings`: filters, registries, recording, and how warnings are shown."""

import warnings, sys, io
sys.stderr = sys.stdout
warnings.warn('first')
def f(): warnings.warn('in f', DeprecationWarning, stacklevel=2)
f()
for i in range(3): warnings.warn('repeated')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    for i in range(2): warnings.warn('again', UserWarning)
    warnings.warn(RuntimeWarning('obj'))
    print(len(w), [ (x.category.__name__, str(x.message), x.lineno) for x in w], w[0])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('err', FutureWarning)
    except FutureWarning as e: print('raised', e)
with warnings.catch_warnings(action='ignore'): warnings.warn('hidden')
with warnings.catch_warnings():
    warnings.simplefilter('once')
    for i in range(2): warnings.warn('once %d' % (i*0))
warnings.warn_explicit('explicit', UserWarning, 'nofile.py', 7)
print(warnings.formatwarning('m', UserWarning, 'x.py', 3, 'line text'))
for a in [('x', 3), ('x', int)]:
    try: warnings.warn(*a)
    except TypeError as e: print(e)
try: warnings.simplefilter('bogus')
except ValueError as e: print(e)
def mine(*a, **k): print('mine', a[0], a[1].__name__, a[3])
old = warnings.showwarning; warnings.showwarning = mine; warnings.warn('shown'); warnings.showwarning = old
@warnings.deprecated('use g')
def old_f(): return 1
print(old_f(), old_f.__deprecated__)
print(warnings.filters[:2] if 0 else len(warnings.filters))
