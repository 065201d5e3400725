"""Atomic groups and possessive repetitions: what they have matched is not given back."""
import re


def show(pattern, *texts):
    regex = re.compile(pattern)
    for text in texts:
        found = regex.search(text)
        print(f"{pattern!r:24} {text!r:10}", found and (found.span(), found.groups()))


show("(?>a+)b", "aaab", "aaa")
show("(?>a+)ab", "aaab")
show("a++ab", "aaab")
show("(?>a|ab)c", "abc", "ac")
show("(?>ab|a)c", "abc", "ac")
show("(?>a*?)b", "aab")
show("(?>(a+))b", "aab")
show("(?>(a)|b)*c", "abac")
show("(?:(?>a+)b)+", "aabab")
show("(?>(?:a|ab)+)c", "aabc", "abac")
show("(?:a|ab)++c", "aabc", "abac", "abc")
show("(?:ab?)++b", "abab", "ababb")
show("a?+a", "a", "aa")
show("a?+b", "ab", "b")
show("a{2,3}+a", "aaa", "aaaa")
show("a{2}+", "aaa")
show("(?:ab){1,2}+a", "ababa", "ababab")
show("(?:a|ab){2}+", "aba", "aab")
show("[a-c]++c", "abcc")
show("[a-c]++d", "abccd")
show(".*+", "abc")
show(".*+c", "abc")
show("\\w++\\d", "ab1")
show("\\w++-", "ab1-")
show("(?>)", "a")
show("(?>a)?b", "ab", "b")
show("(?>a)++b", "aab")
show("(?>a*)*b", "aab")
show("(?:)*+a", "a")
show("(?:a?)*+b", "aab")
show("(?:a|){2,}+b", "aaab")
show("(?=(?>a+))a*b", "aab")
show("(?!(?>a+)b)a", "aab", "aac")
show("(?<=(?>ab))c", "abc")
show("(?>(?=a)|b)a", "a", "ba")
show("(?>(a)(?:b|(c)))d", "abd", "acd", "ab")
show('"(?>[^"\\\\]+|\\\\.)*"', 'x "a\\"b" y', '"open')
show('"(?:[^"\\\\]++|\\\\.)*+"', 'x "a\\"b" y', '"open')
show("(?>x(?>y|yz)z)", "xyz", "xyzz")
show("(a(?>b|bc)c)|(abcc?)", "abc", "abcc")
show("((?>a|b)+?)c", "abc")
show("(?i:(?>A+))b", "aAb")
# Without them, these would try a number of ways that grows without bounds.
print(re.search("(?>a+)+b", "a" * 5000), re.search("(?:a++)*+b", "a" * 5000), re.match("(?>(?:a|aa)+)$", "a" * 3000).end())
for pattern in ["(?>", "(?>a", "(?>a))", "a+++", "a*+?", "a?++", "a{1}++", "(?>a)+++", "++", "a|++"]:
    try:
        print(pattern, re.compile(pattern))
    except re.error as error:
        print(pattern, error)
