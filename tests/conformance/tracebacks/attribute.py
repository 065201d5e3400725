"""A missing attribute: the mark and the suggestion."""


def shout(words):
    out = []
    out.appendd(words[0].upper())
    return out


shout(["a"])
