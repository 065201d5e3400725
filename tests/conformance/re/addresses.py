"""Mail addresses, links, paths, query strings."""
import re

MAIL = re.compile(r"\b[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b", re.I)
TEXT = "Write to joe.bloggs+tag@example.co.uk, <MARY@EXAMPLE.ORG> or bad@host, @none, x@y.z; not a..b@c.de? é@ü.de"
print(MAIL.findall(TEXT), [found.span() for found in MAIL.finditer(TEXT)])
print(re.sub(r"([\w.+-])[\w.+-]*(?=@)", r"\1***", TEXT))
URL = re.compile(r"""
    (?P<scheme>[a-z][a-z0-9+.-]*)://
    (?:(?P<user>[^:@/\s]+)(?::(?P<password>[^@/\s]*))?@)?
    (?P<host>\[[0-9a-f:]+\]|[^:/?\#\s]+)
    (?::(?P<port>\d+))?
    (?P<path>/[^?\#\s]*)?
    (?:\?(?P<query>[^\#\s]*))?
    (?:\#(?P<fragment>\S*))?
""", re.VERBOSE | re.IGNORECASE)
for url in ["http://example.com", "https://user:pa@host:8080/a/b.html?x=1&y=2#top", "ftp://[::1]:21/", "HTTP://EXAMPLE.com?q#f", "mailto:x@y", "file:///etc/hosts"]:
    found = URL.fullmatch(url)
    print(url, found and {k: v for k, v in found.groupdict().items() if v is not None})
print([m[0] for m in URL.finditer("see http://a.b/c?d, and https://e.f/g#h.")])
QUERY = re.compile(r"(?:^|&)([^=&]+)(?:=([^&]*))?")
print(QUERY.findall("a=1&b=&c&d=x=y&&e=5"), dict(QUERY.findall("k=v&k2=v2")))
print(re.sub(r"%([0-9A-Fa-f]{2})", lambda m: chr(int(m[1], 16)), "a%20b%2Fc%zz%4"), re.sub(r"[^\w.~-]", lambda m: f"%{ord(m[0]):02X}", "a b/c~d"))
PATH = re.compile(r"(?P<folder>.*/)?(?P<name>[^/]+?)(?P<ext>\.[^./]+)?$")
for path in ["/usr/lib/python3.13/re.tar.gz", "file", ".hidden", "dir/", "a/b", "x.y"]:
    found = PATH.match(path)
    print(path, found and found.groups())
print(re.split(r"[\\/]+", r"C:\dir/sub\\file.txt"), re.sub(r"/(?:\./)+|//+", "/", "a//b/./c/././d"), re.findall(r"\$\{?(\w+)\}?", "$HOME/${USER}/$1"))
PHONE = re.compile(r"(?:\+(\d{1,3})[ -]?)?(?:\((\d{2,4})\)|(\d{2,4}))[ -]?(\d{3,4})[ -]?(\d{3,4})\b")
print([m.groups() for m in PHONE.finditer("+49 (30) 1234-5678, 555-123-4567, 12-34")])
