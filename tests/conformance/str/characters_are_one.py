# There is one string for each character below 256, wherever it comes from.
letter, accented, wide = "a", "\xe9", "\u0101"
word = "caf\xe9a"
print(chr(97) is letter, chr(233) is accented, word[1] is letter, word[3] is accented)
print(word[-1:] is letter, str(b"\xe9", "latin-1") is accented, "xa".strip("x") is letter)
print([c is d for c, d in zip("a\xe9", (letter, accented))], letter * 1 is letter, f"{letter}" is letter)
print(chr(257) == wide, {letter: 1}[chr(97)], {accented: 2}[chr(233)])
names = {}
exec("a = 1", names)
print("a" in names, chr(97) in names, getattr(type("C", (), {"a": 5}), chr(97)))
