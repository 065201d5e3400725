"""Lines of a log: an access log with optional parts, stack traces, counts by a callback."""
import re
from collections import Counter

LOG = """\
127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326
10.1.2.3 - - [10/Oct/2000:13:55:37 +0000] "POST /a/b?x=1&y=%20 HTTP/1.1" 404 -
::1 - - [11/Oct/2000:00:00:00 +0000] "-" 408 0
bad line
10.1.2.3 - "bob" [12/Oct/2000:01:02:03 +0000] "GET / HTTP/2" 301 17 "http://ref/" "Agent \\"x\\""
"""
LINE = re.compile(r"""
    ^(?P<host>\S+)\ (?P<ident>\S+)\ (?P<user>\S+)\          # who
    \[(?P<day>\d\d)/(?P<month>\w{3})/(?P<year>\d{4}):(?P<time>[\d:]{8})\ (?P<zone>[+-]\d{4})\]\
    "(?:(?P<method>[A-Z]+)\ (?P<path>[^\s?]*)(?:\?(?P<query>\S*))?\ HTTP/(?P<version>[\d.]+)|-)"\
    (?P<status>\d{3})\ (?:(?P<size>\d+)|-)
    (?:\ "(?P<referer>(?:[^"\\]|\\.)*)"\ "(?P<agent>(?:[^"\\]|\\.)*)")?$
""", re.VERBOSE | re.MULTILINE)
for found in LINE.finditer(LOG):
    print({key: value for key, value in found.groupdict().items() if value is not None})
for line in LOG.splitlines():
    if not LINE.match(line):
        print("no match:", line)
print(Counter(re.findall(r'" (\d)\d\d ', LOG)), sum(map(int, re.findall(r'"\s\d{3}\s(\d+)', LOG))))
print(re.findall(r"(?m)^(\S+).*?\[(.*?)\]", LOG))
TRACE = """\
2024-03-01 12:00:01,123 INFO  [main] app.core - started in 12ms
2024-03-01 12:00:02,001 ERROR [worker-2] app.db - query failed
Traceback (most recent call last):
  File "db.py", line 10, in run
    fail()
ValueError: no
2024-03-01 12:00:03,500 WARN  [main] app - slow: 1500ms, limit 1000ms
"""
RECORD = re.compile(r"^(\d{4}-\d\d-\d\d) (\S+?),(\d+) (\w+)\s+\[([^]]+)\] (\S+) - (.*(?:\n(?!\d{4}-).*)*)", re.M)
for day, time, millis, level, thread, logger, message in RECORD.findall(TRACE):
    print(level, thread, logger, time, int(millis), repr(message.strip()))
print(re.findall(r"(\d+)ms\b", TRACE), re.findall(r'File "(.+?)", line (\d+), in (\w+)', TRACE), re.search(r"^(\w+Error): (.*)$", TRACE, re.M).groups())
print(re.sub(r"\b(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}\b", r"\1.\2.x.x", LOG).splitlines()[1])
counter = 0


def number(found):
    global counter
    counter += 1
    return f"{counter}:{found[0]}"


print(re.sub(r"(?m)^(?=\S)", number, TRACE))
