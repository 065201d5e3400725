"""Names and patterns as shells have them: `*`, `?` and sets in brackets. Patterns become regular expressions."""

import re
from functools import lru_cache

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Tell whether a name matches a pattern. On POSIX systems, case counts."""
    from posixpath import normcase
    return fnmatchcase(normcase(name), normcase(pat))


def fnmatchcase(name, pat):
    """Tell whether a name matches a pattern; case counts."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """Return those of the names that match a pattern."""
    matches = _matcher(pat)
    return [name for name in names if matches(name)]


@lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(str(pat, "latin1")).encode("latin1")).match
    return re.compile(translate(pat)).match


def translate(pat):
    """Return the regular expression for a pattern."""
    pieces = [""]
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            # Several stars side by side are as one.
            if len(pieces) == 1 or pieces[-1] or pat[at - 2] != "*":
                pieces.append("")
        elif c == "?":
            pieces[-1] += "."
        elif c == "[":
            end = _set_end(pat, at)
            if end < 0:
                pieces[-1] += "\\["
            else:
                pieces[-1] += _set(pat[at:end])
                at = end + 1
        else:
            pieces[-1] += re.escape(c)
    first, *rest = pieces
    if not rest:
        return f"(?s:{first})\\Z"
    # Where a star's text has matched first is good enough, but for the last star.
    middle = "".join([f"(?>.*?{piece})" for piece in rest[:-1]])
    return f"(?s:{first}{middle}.*{rest[-1]})\\Z"


def _set_end(pat, start):
    """The place of the bracket that ends a set, or a negative number. The first member may be a bracket."""
    at = start + pat.startswith("!", start)
    return pat.find("]", at + pat.startswith("]", at))


def _set(members):
    if "-" in members:
        members = _ranges(members)
    else:
        members = members.replace("\\", "\\\\")
    if not members:
        return "(?!)"
    if members == "!":
        return "."
    # What may one day be an operation on sets is none.
    members = re.sub("([&~|])", r"\\\1", members)
    if members[0] == "!":
        members = "^" + members[1:]
    elif members[0] in "^[":
        members = "\\" + members
    return f"[{members}]"


def _ranges(members):
    """The members without the ranges that are empty; hyphens that make no range are escaped."""
    chunks = []
    start = 0
    hyphen = members.find("-", 2 if members[0] == "!" else 1)
    while hyphen >= 0:
        chunks.append(members[start:hyphen])
        start = hyphen + 1
        hyphen = members.find("-", hyphen + 3)
    if start < len(members):
        chunks.append(members[start:])
    else:
        chunks[-1] += "-"
    for at in range(len(chunks) - 1, 0, -1):
        if chunks[at - 1][-1] > chunks[at][0]:
            chunks[at - 1:at + 1] = [chunks[at - 1][:-1] + chunks[at][1:]]
    return "-".join([chunk.replace("\\", "\\\\").replace("-", "\\-") for chunk in chunks])
