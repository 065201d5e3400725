"""What the compiler says of compound statements that are slightly wrong."""

SOURCES = """
async for x in y: pass
async with x: pass
class C: await x
async def f(): lambda: await x
async def f(): def g(): await x
async def f(x=await y): pass
async def f(): yield from x
async x = 1
async lambda: 1
async def f(): await
async def f(): async = 1
def async(): pass
try: pass\nexcept: pass\nexcept ValueError: pass
try: pass\nelse: pass
except ValueError: pass
try: pass\nexcept* ValueError: pass\nexcept TypeError: pass
try: pass\nexcept*: pass
try: pass\nexcept ValueError, TypeError: pass
try: pass\nexcept ValueError, TypeError as e: pass
for x in y:\n  try: pass\n  except* ValueError: break
try: pass\nfinally pass
class C: yield 1
async def f(): yield from []
async def f():\n  yield 1\n  return 2
class C: [y := 1 for x in z]
class C: nonlocal x
for 1 in x: pass
for f() in x: pass
for x in y z: pass
with a as 1: pass
with a as f(): pass
if x = 1: pass
while x = 1: pass
if x.y = 1: pass
class C: return
while 1:\n  def f(): continue
for x in y: pass\nelse: break
with a, b as: pass
with: pass
if x = 3:
if x == 3
if x == 3 then: pass
else: pass
elif x: pass
while True print(1)
for i in range(3) print(i)
for i range(3): pass
for in x: pass
def f: pass
def (x): pass
def 1f(): pass
class: pass
class C() pass
class C(: pass
class 1C: pass
with open(x) as f
with open(x) f: pass
with open(x) as: pass
with (open(x) as f: pass
try
try:
finally: pass
async
async pass
def f[](): pass
def f[T, T](): pass
class C[*T: int]: pass
if x:\npass
if x:\n  pass\n    y
if x:\n    pass\n  y
for x in y:
while x:
class C:
with x:
else
for a, 1 in x: pass
with a as (b, 1): pass
def class(): pass
class def: pass
if = 1
class = 1
for = 1
"""

for source in SOURCES.strip("\n").split("\n"):
    source = source.replace("\\n", "\n").replace("\\t", "\t")
    try:
        compile(source, "<source>", "exec")
        print("no error:", source)
    except SyntaxError as e:
        print(f"{source!r:40} {type(e).__name__}: {e.msg} {e.lineno}:{e.offset}")
