# str() of everything, str of bytes, encode and decode with error handlers, __str__ against __repr__.
def attempt(f):
    try:
        print(ascii(f()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "only"


class Sub(str):
    def __str__(self):
        return "sub: " + super().__str__()


class ReturnsSub(OnlyRepr):
    def __str__(self):
        return Sub("x")


class Wrong:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


for value in (Both(), OnlyRepr(), Sub("s"), ReturnsSub(), Wrong()):
    attempt(lambda: str(value))
    attempt(lambda: repr(value))


    attempt(lambda: str([value]))
print(type(str(Sub("q"))).__name__, type(Sub("q") + "x").__name__, type(Sub("q").upper()).__name__, Sub("a") == "a", {Sub("k"): 1}["k"], type(Sub("q")[:]).__name__)
attempt(lambda: str())
attempt(lambda: str(b"abc"))
attempt(lambda: str(b"abc", "ascii"))
attempt(lambda: str(b"\xc3\xa9", encoding="utf-8"))
attempt(lambda: str(b"\xff", errors="replace"))
attempt(lambda: str(b"a", "utf-8", "strict", 1))
attempt(lambda: str("a", "utf-8"))
attempt(lambda: str(5, "utf-8"))
attempt(lambda: str(object=5))
attempt(lambda: str(b"\xff\xfe", "utf-8"))
attempt(lambda: str(b"a", "no-such"))
text = "aé日😀"
for encoding in ("utf-8", "UTF8", "utf_8", "latin-1", "ascii", "utf-16-le", "utf-16", "utf-32-be", "iso-8859-1"):
    attempt(lambda: text.encode(encoding))
    attempt(lambda: text[:2].encode(encoding))
for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "bogus"):
    attempt(lambda: text.encode("ascii", errors))
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "bogus"):
    attempt(lambda: b"a\xffb\xc3".decode("utf-8", errors))
    attempt(lambda: b"a\xffb".decode("ascii", errors))
for data in (b"\xc3", b"\xe6\x97", b"\xf0\x9f\x98", b"\x80", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"ok\xc3("):
    attempt(lambda: data.decode())
    attempt(lambda: data.decode(errors="replace"))
attempt(lambda: text.encode(1))
attempt(lambda: text.encode("utf-8", 1))
attempt(lambda: b"a".decode(5))
attempt(lambda: b"abc".decode("utf-16-le"))
attempt(lambda: "\ud800".encode())
attempt(lambda: "\ud800".encode("utf-8", "surrogatepass"))
try:
    "xé".encode("ascii")
except UnicodeEncodeError as error:
    print(error.encoding, ascii(error.object), error.start, error.end, error.reason, error.args == (error.encoding, error.object, error.start, error.end, error.reason))
try:
    b"a\xff".decode("utf-8")
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason, isinstance(error, ValueError), UnicodeDecodeError.__mro__[1:3])
