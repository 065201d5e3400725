"""Look-ahead and look-behind."""
import re


def spans(pattern, text, flags=0):
    try:
        print(f"{pattern!r:24} {text!r:16}", [m.span() for m in re.finditer(pattern, text, flags)])
    except re.error as error:
        print(f"{pattern!r:24}", error)


spans("a(?=b)", "abaca")
spans("a(?!b)", "abaca")
spans("(?<=a)b", "abbab")
spans("(?<!a)b", "abbab")
spans("(?<=ab|cd)e", "abecdee")
spans("(?<!ab|cd)e", "abecdee")
spans("(?<=^)a", "aa")
spans("(?<=^|b)a", "aab")
spans("(?<=\\n)a", "a\na")
spans("(?<=a{2})b", "abaab")
spans("(?<=(?:ab){2})c", "abcababc")
spans("(?<=[ab][cd])x", "acxbdxcax")
spans("(?<=(?=a)a)b", "ab")
spans("(?<=a(?=b))b", "ab")
spans("(?<=.)", "ab")
spans("(?<!.)", "a\nb")
spans("(?<=\\b)a", "a ba")
spans("(?=a)", "aba")
spans("(?!a)", "aba")
spans("(?=)", "ab")
spans("(?!)", "ab")
spans("(?<=)", "ab")
spans("(?<!)", "ab")
spans("(?=a*)b", "aab")
spans("(?=(a+))a*b\\1", "aabaaba")
spans("(?=a)+a", "aab")
spans("(?!b){2}a", "ba")
spans("(?=.*\\d)(?=.*[a-z]).{3,}", "abc ab1")
spans("\\b(?!and\\b)\\w+", "you and me andy")
spans("(?<![\\w.])\\d+(?![\\w.])", "1 2.5 x3 44")
spans("(?<=é)a", "éa")
spans("(?<=𝄞)a", "𝄞a")
spans("(?<=K)a", "ka\u212aa", re.I)
for body in ["a*", "a+", "a?", "a|bc", "a{1,2}", "(a|bc)", "a*?", "(?:a|bc)d", "(?=a*)b", "a{2,2}", "(?>a+)", "\\1", "[ab]", "(?(1)a|bc)", "(?(1)a|b)",
             "(?:|a)", "(?!a*)"]:
    spans(f"()(?<={body})", "ab")
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.split(r"(?<=[a-z])(?=[A-Z])", "splitCamelCaseWords"))
print(re.findall(r"(?=(\w\w\w))", "abcde"), re.sub(r"(?<!^)(?=[A-Z])", "_", "CamelCase").lower())
