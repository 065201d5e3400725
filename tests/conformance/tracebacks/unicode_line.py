"""Marks count columns, not bytes: the line has wide and accented characters."""


def größe(werte):
    return werte["länge"] + werte["日本"] / werte["null"]


maße = {"länge": 1, "日本": 2, "null": 0}
print(größe({"länge": 1, "日本": 4, "null": 2}))
größe(maße)
