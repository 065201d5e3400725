# `BytesIO.getbuffer`: a view of the contents that may be written to, and keeps their size while it is there.
import io

file = io.BytesIO(b"hello world\nsecond\n")
view = file.getbuffer()
print(type(view).__name__, view.readonly, len(view), view.format, bytes(view[:5]), view.nbytes)
view[0:5] = b"HELLO"
view[-1] = ord("!")
print(file.getvalue(), file.read(3), file.readline(), file.read(), file.tell(), type(file.getvalue()).__name__)
file.seek(0)
print(file.readlines())
for name, args in (("write", (b"x",)), ("write", (b"x" * 100,)), ("truncate", (3,)), ("close", ()), ("writelines", ([b"a"],))):
    try:
        getattr(file, name)(*args)
        print(name, "done")
    except BufferError as error:
        print(name, error)
second = file.getbuffer()
second[1] = ord("u")
print(bytes(view[:5]), second == view)
view.release()
second.release()
file.seek(0, io.SEEK_END)
file.write(b" third")
print(file.getvalue(), file.getbuffer().nbytes)
with io.BytesIO(b"abc").getbuffer() as inner:
    inner[1:2] = b"-"
    print(bytes(inner))
file.truncate(4)
print(file.getvalue())
file.close()
try:
    file.getbuffer()
except ValueError as error:
    print(error)
empty = io.BytesIO()
print(len(empty.getbuffer()), bytes(empty.getbuffer()), empty.getvalue())
