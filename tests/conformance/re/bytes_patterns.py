"""Patterns for bytes."""
import re


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


print(re.findall(rb"\w+", b"one \xe9two three_4"), re.findall(b"[\x80-\xff]+", b"a\x80\xffb"), re.search(b".", b"\n\x00"), re.findall(rb"\x00|\xff", b"\x00a\xff"))
print(re.match(rb"(?P<k>\w+)=(?P<v>\d+)?", b"key=").groupdict(), re.match(rb"(a)(b)?", b"a").groups(b"-"), re.match(rb"(?P<k>\w)", b"x")["k"])
print(re.sub(rb"(\d+)", rb"<\1>", b"a1b22"), re.sub(b"a", lambda m: m.group().upper(), b"banana"), re.subn(b"\xff", rb"\\\n", b"\xff"), re.sub(b"a", rb"\377\0\101", b"a"))
print(re.split(b"[\\s,]+", b"a, b\tc"), re.escape(b"a.b\xff\x00-*"), re.compile(b"a").pattern, re.compile(b"a|b").findall(b"cab", 1))
print(re.findall(b"(?i)\xc9", b"\xe9\xc9"), re.findall(b"(?i)[A-Z]+", b"abC\xe9"), re.findall(rb"\bfoo\b", b"foo \xe9foo foo"), re.findall(rb"\d", bytes(range(256))))
print(re.fullmatch(rb"[^a]*", bytes(range(97))).span(), re.findall(rb"\s", bytes(range(256))), re.findall(rb"[\w]", bytes(range(256)), re.L)[-3:])
print([m.span() for m in re.finditer(b"", b"ab")], re.search(b"$", b"a\n").start(), re.search(rb"\Z", b"a\n").start(), re.findall(b"(?m)^.", b"a\nb"))
attempt(re.match, b"a", "a")
attempt(re.match, "a", b"a")
attempt(re.compile(b"a").findall, "a")
attempt(re.sub, b"a", "b", b"a")
attempt(re.sub, b"a", b"b", "a")
attempt(re.sub, b"a", lambda m: "b", b"xa")
attempt(re.split, b",", "a,b")
attempt(re.compile, b"a", re.U)
attempt(re.compile, b"(?u)a")
attempt(re.compile, rb"\u0041")
attempt(re.compile, b"(?P<\xe9>a)")
attempt(re.compile, b"(?P<n>a)(?P<n>b)")
attempt(re.sub, b"(a)", rb"\2", b"a")
attempt(re.sub, b"(?P<n>a)", rb"\g<m>", b"a")
attempt(re.sub, b"(?P<n>a)", rb"\g<\xe9>", b"a")
attempt(re.sub, b"a", b"\\\xe9", b"a")
for frame in re.finditer(rb"(?s)\x02(.)(.{2})(.*?)\x03", b"..\x02A\x00\x03abc\x03\x02B\x00\x00\x03"):
    print(frame.span(), frame.groups())

for kind in bytes, bytearray, memoryview:
    print(re.sub(b'y', kind(b'a'), kind(b'xyz')), re.subn(b'(.)y', kind(rb'<\1>'), b'xyz'), re.split(b'y', kind(b'xyz')))
    print(re.findall(b'.', kind(b'xy')), re.sub(b'y', lambda found: b'!', kind(b'xyz')))
