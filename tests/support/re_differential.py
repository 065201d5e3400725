"""Prints what `re` makes of generated patterns: for comparing Freevar with CPython.

    diff <(python3.13 -W ignore re_differential.py SEED COUNT) <(freevar re_differential.py SEED COUNT)

Some patterns take both a very long time: use counts of a thousand, and `timeout`.
"""

import random
import re
import sys

ATOMS = ["a", "b", "c", "ab", ".", "\\w", "\\d", "\\s", "\\W", "\\D", "[ab]", "[^a]", "[a-c1]", "[^\\w]", "A", "1", "\\b",
         "\\B", "^", "$", "\\A", "\\Z", "", "\\n", " ", "[\\d_]", "é", "[é-ж]", "ß", "K", "x"]
REPEATS = ["*", "+", "?", "{2}", "{1,2}", "{,2}", "{2,}", "{0}", "{0,1}", "{1,3}"]
SUFFIXES = ["", "", "", "?", "+"]
LETTERS = "aabbcc1A \n_éKßx"
BROKEN = list("()[]{}*+?|\\^$.-:<>=!PaiLux01,#'") + ["(?", "(?P<", "\\x", "\\u12", "[^", "(?P=n)", "\\8", "(?(1)", "{3,1}"]
TEMPLATES = ["-", "<\\g<0>>", "\\1", "[\\1|\\2]", "\\n\\\\", "\\g<n>"]


def pattern(rng, depth, groups):
    """A pattern, most of the time a valid one; `groups` counts those that capture."""
    return "|".join([sequence(rng, depth, groups) for _ in range(rng.choice([1, 1, 1, 2, 2, 3]))])


def sequence(rng, depth, groups):
    return "".join([repeated(rng, depth, groups) for _ in range(rng.choice([1, 1, 2, 2, 3]))])


def repeated(rng, depth, groups):
    before = len(groups)
    part = atom(rng, depth, groups)
    if rng.random() < 0.4 and part not in ("", "^", "$", "\\b", "\\B", "\\A", "\\Z"):
        if len(part) > 1 and part[0] not in "(\\[":
            part = f"(?:{part})"
        suffix = rng.choice(SUFFIXES)
        # CPython 3.13 does not set back what groups in a possessive repetition capture before they fail.
        part += rng.choice(REPEATS) + ("" if suffix == "+" and len(groups) > before else suffix)
    return part


def closed(rng, groups):
    """The number of a group that is not open: CPython 3.13 has wrong ideas of open ones."""
    return rng.choice([number for number, is_closed in enumerate(groups, 1) if is_closed])


def atom(rng, depth, groups):
    if depth <= 0 or rng.random() < 0.4:
        return rng.choice(ATOMS)
    kind = rng.randrange(14)
    if kind < 5:
        groups.append(False)
        number = len(groups)
        name = "?P<n>" if number == 1 and rng.random() < 0.3 else ""
        body = pattern(rng, depth - 1, groups)
        groups[number - 1] = True
        return f"({name}{body})"
    if kind < 7:
        return f"(?:{pattern(rng, depth - 1, groups)})"
    if kind == 7:
        return f"(?={pattern(rng, depth - 1, groups)})"
    if kind == 8:
        return f"(?!{pattern(rng, depth - 1, groups)})"
    if kind == 9:
        return f"(?<{rng.choice('=!')}{rng.choice(['a', 'ab', '[ab]', '(a)', 'a|b', '', '^', '.', pattern(rng, 1, groups)])})"
    if kind == 10:
        return f"(?>{pattern(rng, depth - 1, groups)})"
    if kind == 11:
        flags = rng.choice(["i", "s", "m", "x", "i-s", "-i", "a", "-m", "im"])
        return f"(?{flags}:{pattern(rng, depth - 1, groups)})"
    if not any(groups):
        return rng.choice(ATOMS)
    if kind == 12:
        number = closed(rng, groups)
        no = "|" + sequence(rng, depth - 1, groups) if rng.random() < 0.6 else ""
        return f"(?({number}){sequence(rng, depth - 1, groups)}{no})"
    return f"\\{closed(rng, groups)}"


def broken(rng, text):
    for _ in range(rng.randint(1, 3)):
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice(BROKEN) + text[at + rng.randint(0, 1):]
    return text


def shown(found):
    return found and (found.regs, found.lastindex, found.lastgroup)


def attempt(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__, str(error)


def case(rng):
    text = pattern(rng, 3, [])
    if rng.random() < 0.25:
        text = broken(rng, text)
    flags = rng.choice([0, 0, 0, re.I, re.M, re.S, re.X, re.A, re.I | re.A, re.I | re.M | re.S])
    is_text = rng.random() < 0.85
    subject = "".join([rng.choice(LETTERS) for _ in range(rng.randint(0, 9))])
    if not is_text:
        text, subject = text.encode("latin1", "replace"), subject.encode("latin1")
    print(repr(text), int(flags), repr(subject))
    try:
        regex = re.compile(text, flags)
    except (re.error, ValueError, OverflowError) as error:
        print("  ", type(error).__name__, error)
        return
    print("  ", regex.flags, regex.groups, dict(regex.groupindex))
    pos, end = rng.randint(0, 3), rng.randint(3, 9)
    for method in [regex.match, regex.fullmatch, regex.search]:
        print("  ", attempt(lambda: shown(method(subject))))
    print("  ", attempt(lambda: [shown(found) for found in regex.finditer(subject)]))
    print("  ", attempt(lambda: [shown(found) for found in regex.finditer(subject, pos, end)]))
    print("  ", attempt(lambda: (regex.findall(subject), regex.split(subject), regex.split(subject, 1))))
    template = rng.choice(TEMPLATES)
    if not is_text:
        template = template.encode()
    print("  ", attempt(lambda: regex.subn(template, subject)), attempt(lambda: regex.sub(template, subject, 2)))


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    for number in range(seed, seed + count):
        case(random.Random(number))


main()
