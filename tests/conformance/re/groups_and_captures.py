"""What groups capture: alternatives, repeated groups, groups that do not take part."""
import re


def show(pattern, text):
    found = re.search(pattern, text)
    print(f"{pattern!r:26} {text!r:10}", found and (found.regs, found.groups(), found.lastindex))


for pattern, text in [
        ("(a)(b)?", "a"), ("(a)|(b)", "b"), ("((a)|b)+", "ab"), ("((a)|b)+", "ba"), ("(a|(b))+", "ba"), ("(?:(a)|(b))+", "ab"),
        ("(?:(a)|(b)|(c))+", "abc"), ("(a*)*", "b"), ("(a*)+", "b"), ("(a*)+", "aab"), ("(a*?)*", "aa"), ("(a?)*?b", "aab"),
        ("(a|b*)*", "abb"), ("(|a)+", "aaa"), ("(|a){2,4}", "aaa"), ("(a??){2,3}", "aaa"), ("(?:()|a)*b", "aab"), ("(a|)*b?", "aab"),
        ("(?:|a)*", "aaa"), ("(|a)*?b", "aab"), ("((a)|b){2,}?", "abab"), ("(?:(a)|(b)|(c))+?$", "abc"), ("(?=(a))?b", "b"),
        ("(?=(a))ab", "ab"), ("(?!(a))b", "b"), ("(?!(b))a|b", "b"), ("(?<=(a))b", "ab"), ("(?:(a)b|ac)", "ac"), ("(?:(a)b)?ac", "abac"),
        ("((a)(b)?)+", "aba"), ("(?:(a)|b)*", "ab"), ("(?:(a)|b)*", "aab"), ("(a)((b)(c)?)?", "ab"), ("(((a)))", "a"),
        ("(?>(a)|b)+", "ab"), ("(?>(a+))b", "aab"), ("(a)++b", "aab"), ("(.)*?c", "abc"), ("(..)*", "abcde"),
        ("(a)(?:b|(c))d?", "acd"), ("(?:(x)|(y)){2}", "xy"), ("(?:a(b)?)+", "aba"), ("((?:a|ab)(?:c|bcd)(?:d*))", "abcd"),
        ("(a|ab)(c|bcd)(d*)", "abcd"), ("(?:(a|ab)(c|bcd)(d*))*", "abcdabcd"), ("(a+)(b|ab)", "aab"), ("()", ""), ("(a)?(b)?(c)?", "b")]:
    show(pattern, text)
found = re.match("(?P<year>\\d+)-(?P<month>\\d+)(?:-(?P<day>\\d+))?", "2024-05")
print(found.groupdict(), found.groupdict("?"), found.groups(default=0), found.lastgroup, found["year"], found[2], found["day"])
print(re.compile("(?P<a>x)(y)(?P<b>z)").groupindex, re.compile("(?P<a>x)").groups, re.compile("(?P<é>x)").groupindex)
