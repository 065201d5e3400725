"""An error in a function called by a builtin: the builtin has no frame."""


def weight(word):
    return 10 // (len(word) - 3)


def arrange(words):
    return sorted(words, key=weight)


print(arrange(["a", "bbbb", "cc"]))
print(list(map(lambda w: weight(w), ["dddd", "eee"])))
