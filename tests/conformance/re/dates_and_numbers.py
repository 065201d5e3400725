"""Dates, times, numbers and versions."""
import re

DATE = re.compile(r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])")
for text in ["2024-02-29", "2024/02/29", "2024-02/29", "2024-13-01", "on 1999.12.31!", "20240-01-01", "2024-00-10", "2024-1-1"]:
    found = DATE.search(text)
    print(text, found and (found.groupdict(), found.span()))
print(DATE.sub(r"\g<d>.\g<m>.\g<y>", "from 2024-01-02 to 2024/03/04"))
TIME = re.compile(r"(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.(?P<f>\d{1,6}))?)?(?:\s*(?P<half>[ap]m))?", re.I)
for text in ["9:05", "23:59:59.123456", "24:00", "12:60", "7:30 PM", "1:2", "00:00:00am"]:
    found = TIME.fullmatch(text)
    print(text, found and found.groups())
DURATION = re.compile(r"^(?=.)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?$")
for text in ["1d2h3m4s5ms", "90m", "5ms", "", "1h30", "2d4s"]:
    found = DURATION.match(text)
    print(repr(text), found and [int(part or 0) for part in found.groups()])
NUMBER = re.compile(r"[-+]?(?:0[xX][\da-fA-F]+(?:_[\da-fA-F]+)*|0[bB][01]+|(?:\d+(?:_\d+)*)?\.?\d+(?:[eE][-+]?\d+)?|\d+\.)")
for text in ["1", "-12.5e-3", ".5", "5.", "0xFF_00", "0b101", "1_000_000", "1__0", "e5", "0x", "1.2.3", "+.e1"]:
    found = NUMBER.match(text)
    print(text, found and found.group(), bool(NUMBER.fullmatch(text)))
print(re.sub(r"(?<=\d)(?=(\d{3})+(?!\d))", ",", "1234567.89 and 1000 and 12"), re.findall(r"-?\d+(?:\.\d+)?%?", "up 3.5% from -2 to 100%"))
VERSION = re.compile(r"v?(\d+)\.(\d+)(?:\.(\d+))?(?:-((?:alpha|beta|rc)\.?\d*))?(?:\+([\w.]+))?")
for text in ["1.2.3", "v2.0", "1.2.3-rc.1+build.5", "1", "1.2-beta", "1.2.3.4", "1.2-gamma"]:
    found = VERSION.fullmatch(text)
    print(text, found and found.groups())
print(sorted(["v10", "v9", "v1a", "v1b"], key=lambda s: [int(p) if p.isdigit() else p for p in re.split(r"(\d+)", s)]))
ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
print([text for text in ["", "I", "IIII", "IV", "MCMXCIX", "MMXXIV", "VX", "XLII", "MMMM"] if ROMAN.fullmatch(text)])
IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}")
print([text for text in ["1.2.3.4", "255.255.255.255", "256.1.1.1", "1.2.3", "01.2.3.4", "1.2.3.4."] if IPV4.match(text)])
COLOR = re.compile(r"#(?:([\da-f])([\da-f])([\da-f])|([\da-f]{2})([\da-f]{2})([\da-f]{2}))\b", re.I)
print([[int(part * (2 // len(part)), 16) for part in found.groups() if part] for found in COLOR.finditer("#fff #A0b1C2 #12 #12345 #abcd")])
