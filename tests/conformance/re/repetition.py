"""Repetitions: greedy, lazy and possessive, with bounds of every form."""
import re


def spans(pattern, text):
    print(f"{pattern!r:18} {text!r:10}", [m.span() for m in re.finditer(pattern, text)])


for repeat in ["*", "+", "?", "{2}", "{2,}", "{,2}", "{1,2}", "{0}", "{,}", "{0,1}", "{3,3}"]:
    for suffix in ["", "?", "+"]:
        spans("a" + repeat + suffix, "aaab")
        spans("(?:ab)" + repeat + suffix, "ababaab")
for pattern in ["a*a", "a*?a", "a*+a", "a++b", "a?+a", "(?:ab)*+ab", "(?:ab)*ab", "(?:ab)*?ab", "[ab]{2,3}+b", "(?:a{2}){3}",
                ".*b", ".*?b", ".*+b", "x*", "x*y", "(?:a|ab)*b", "(?:a|ab)*?b", "(?:a|ab)++b", "(?:a|ab){2}+", "a{0}b", "(a{0,}b)"]:
    spans(pattern, "aaababab")
# Repetitions of what may be empty end.
for pattern in ["(?:)*", "(?:a?)*", "(?:a*)*", "(?:a*)+", "(?:a*?)*", "(?:a?){3}", "(?:a?){2,4}?", "(?:a?)*+", "(?:|a)+", "(?:a|)+",
                "(?:^)*a", "(?:\\b)+a", "(?:(?=a))*a", "(?:$)*", "(?:a*){5}", "(?:a??)*b", "(?:a*|b)*"]:
    spans(pattern, "aab")
print(re.match("a{4294967294}", "a"), re.match("(?:a{1000}){2}", "a" * 2500).span(), re.fullmatch("a{65536,}", "a" * 70000).span())
print(re.match(".*?,", "a,b,").group(), re.match("(.*?)(,|$)", "abc").groups(), re.match("<.+?>", "<a><b>").group())
print(re.findall("a{1,3}?b|a", "aaab"), re.findall("(?:a|b)+?c", "abcabc"), re.findall(r"\d{3}(?!\d)", "1234567"))
print(re.match(r"(?:x|(\d))+", "1x2x").groups(), re.match(r"(\w)+?(\d)", "ab12").groups())
