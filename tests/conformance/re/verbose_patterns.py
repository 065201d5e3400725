"""VERBOSE: white space and comments, and where they count."""
import re


def show(pattern, *texts, flags=re.X):
    try:
        regex = re.compile(pattern, flags)
        print(repr(pattern), [found and found.group() for found in map(regex.search, texts)])
    except re.error as error:
        print(repr(pattern), error)


show(" a b ", "ab", "a b")
show("a # comment\nb", "ab")
show("a # comment ) ( [", "a")
show("a\\ b", "a b")
show("a[ ]b", "a b", "ab")
show("a[ #]b", "a#b")
show("a\\#b", "a#b")
show("a\t\n\r\f\v b", "ab")
show("a\u00a0b", "a\u00a0b", "ab")
show("a +", "aaa", "a+")
show("a + ?", "aaa")
show("a +?", "aaa")
show("a {2}", "aa", "a{2}")
show("a{2 }", "aa", "a{2 }")
show("a{ 2}", "aa", "a{2}")
show("( a ) ( ?: b )", "ab")
show("(?: a ) (?# b ) c", "ac")
show("(?P<n> a ) (?P=n)", "aa")
show("\\1 ( a )", "a")
show("( a )\\1 0", "aa0")
show("\\x4 1", "A")
show("\\ #x", " #x")
show("[a # b]+", "a#b")
show("(?-x: a b)c d", " a bcd", "abcd")
show("(?x: a b ) c", "ab c", "abc", flags=0)
show("(?x: a # c\n b ) #c", "ab #c", flags=0)
show("(?x) a b", "ab", flags=0)
show("(?x: a (?-x: b ) c )", "a b c", flags=0)
show("((?x: a ) b )", "a b ", flags=0)
show("a|\n  b # or\n| c", "c", "x")
show("#", "", "#")
show("", "")
show("  # only a comment\n", "x")
show("(a #\n", "a")
show("* a", "a")
show("a\n  (b\n", "ab")
show("a |* b", "ab")
show(" (?i) a", "A")
show("# c\n(?i)a", "A")
show("a(?i)", "A")
NUMBER = re.compile(r"""
    (?P<sign> [-+] )?         # perhaps a sign
    (?P<whole> \d+ )          # digits
    (?: \. (?P<part> \d* ) )? # and more of them
    (?P<unit> \s* (?: px | em | \% | \# ) )?
""", re.VERBOSE)
for text in ["12", "-3.5px", "+7. em", "5 #", "1.%", ".5"]:
    found = NUMBER.fullmatch(text)
    print(text, found and found.groupdict())
