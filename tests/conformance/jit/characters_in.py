"""Characters of strings looked for in other strings, and compared: narrow and wide ones, and containers that are no strings."""


def count(text, wanted):
    found = 0
    for i in range(len(text)):
        if text[i] in wanted:
            found += 1
        if text[i] not in wanted:
            found += 100
    return found


def spans(text):
    i = total = 0
    while i < len(text):
        start = i
        while i < len(text) and text[i] in "0123456789":
            i += 1
        if i > start:
            total += int(text[start:i])
        else:
            i += 1
    return total


def order(text):
    result = 0
    for i in range(1, len(text)):
        result = result * 2 + (text[i - 1] < text[i]) + ("a" <= text[i] <= "z")
    return result % 1_000_003


texts = ["hello, world 42", "äöü straße", "日本語 text 7", "\U0001f600 1 \x00", ""]
for text in texts:
    print([count(text, "aeiouäß1日\U0001f600") for _ in range(300)][-1], [count(text, "lo") for _ in range(300)][-1])
    print([spans(text) for _ in range(300)][-1], [order(text) for _ in range(300)][-1], count(text, ""))
for wanted in (["h", "e"], {"l": 1}, {"o", "w"}, ("d",), b"x", 3, None):
    try:
        print(count("hello", wanted), [count("hello", wanted) for _ in range(300)][-1])
    except TypeError as error:
        print(error)
