"""Texts beyond ASCII: positions are code points, and case and classes are Unicode's."""
import re

TEXT = "Ünïcödé: 日本語 текст ελληνικά 𝄞🎉 עברית\ud800!"
print([m.span() for m in re.finditer(r"\w+", TEXT)])
print(ascii(re.findall(r"[^\w\s]", TEXT)))
for pattern in ["日本", "𝄞", "[𝄀-𝅿]", "[а-я]+", "[α-ωά]+", r"[\u0590-\u05ff]+", "🎉", "\\ud800", "[^\\x00-\\x7f]+", "é", "(?i)ΕΛΛ", "(?i)ÜNÏ", ".{3}$", "(?<=語).", "(?<=𝄞)(.)"]:
    found = re.search(pattern, TEXT)
    print(ascii(pattern), found and (found.span(), ascii(found.group())))
print(re.search("b", "éb").span(), re.search("b", "日b").span(), re.search("b", "𝄞b").span(), re.search("é", "日é").span(), re.search("日", "éa"))
print(re.sub("日", "nichi", "日本日"), re.sub("a", "日", "banana"), re.sub("日", "a", "日日"), re.sub("(日)|a", r"\1é", "日a"), re.split("日", "a日é日"))
print(re.findall("(?:日|é|a)+", "日éax日"), re.findall("[日é]", "日éa"), re.findall("[^日]", "日éa"), re.findall("日*", "日日a"), re.findall("é+?", "éé"), re.match("é{2}", "ééé").span())
print(re.findall("x.*?日", "xa日xé日"), re.findall("日.*a", "日aéa日"), re.findall(".*日", "a日\n日b"), re.fullmatch("(?:日|本)*+", "日本日").span())
print([m.span() for m in re.finditer(r"\b", "é日 a")], [m.span() for m in re.finditer(r"(?a:\b)", "é日 a")], re.findall(r"\d+", "١٢٣ 456 ৭"), [int(d) for d in re.findall(r"\d+", "١٢٣ 456 ৭")])
print(re.search(r"(?P<größe>\d+)", "x12").groupdict(), re.sub(r"(?P<größe>\d+)", r"<\g<größe>>", "x12"), re.compile("(?P<日>a)(?P=日)").search("aa").span("日"))
print(re.findall("[\U0001F300-\U0001FAFF]", "a🎉b🧪c"), re.findall("(?i)[ß]", "ßẞ"), re.findall("e\u0301", "e\u0301é"), len(re.findall(".", "e\u0301")))
print(re.findall(r"(?i)straße|STRASSE", "Straße STRASSE STRAẞE"), re.findall("(?i)ǆ", "ǅǄ"), re.findall(r"[\W\d]", "aé1-日"), re.findall("\u2028|\x85", "a\u2028b\x85"))
long = "é" * 1000 + "日" + "é" * 1000
print(re.search("日", long).span(), re.search("é日é", long).span(), re.search("(é+)日(é+)", long).span(2), len(re.findall("é", long)), re.search("[^é]", long).start(), re.search("x", long))
