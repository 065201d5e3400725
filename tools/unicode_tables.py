"""Writes src/runtime/ops/text/unicode_tables.rs from what the reference's own str methods say of each code point.

    $(pyenv prefix 3.13.0)/bin/python tools/unicode_tables.py > src/runtime/ops/text/unicode_tables.rs
"""

import textwrap
import unicodedata

POINTS = range(0x110000)


def runs(members):
    """Lengths of the runs, outside and inside the set in turn, the first outside."""
    out, inside, start = [], False, 0
    for p in POINTS:
        if (p in members) != inside:
            out.append(p - start)
            inside, start = not inside, p
    if inside:
        out.append(0x110000 - start)
    return out


def set_table(doc, name, test):
    numbers = runs({p for p in POINTS if test(chr(p))})
    print(f"\n/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [u32; {len(numbers)}] = starts([")
    print(textwrap.fill(" ".join(f"{n}," for n in numbers), 115, initial_indent="    ", subsequent_indent="    "))
    print("]);")


def list_table(doc, name, row_type, rows):
    print(f"\n/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [{row_type}; {len(rows)}] = [")
    # A row is not broken between lines: its spaces are put back afterwards.
    text = " ".join(f"{row},".replace(" ", "\0") for row in rows)
    filled = textwrap.fill(text, 115, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    print(filled.replace("\0", " "))
    print("];")


def simple_table(doc, name, mapping):
    """Rows (first, last, stride, difference) of code points that map to one other."""
    rows = []
    for p, q in sorted(mapping.items()):
        if rows:
            first, last, stride, difference = rows[-1]
            step = p - last
            if difference == q - p and (step == stride or (first == last and step in (1, 2))):
                rows[-1] = (first, p, step, difference)
                continue
        rows.append((p, p, 1, q - p))
    shown = [f"({first}, {last}, {stride}, {difference})" for first, last, stride, difference in rows]
    list_table(doc, name, "SimpleRow", shown)


def special_table(doc, name, mapping):
    rows = ["({}, [{}])".format(p, ", ".join(str(ord(c)) for c in q.ljust(3, "\0"))) for p, q in sorted(mapping.items())]
    list_table(doc, name, "SpecialRow", rows)


def case_tables(what, name, convert, fallback):
    """Tables of the code points that `convert` maps to something else than `fallback` does."""
    simple, special = {}, {}
    for p in POINTS:
        c = chr(p)
        q = convert(c)
        if q == fallback(c):
            continue
        if len(q) == 1:
            simple[p] = ord(q)
        else:
            special[p] = q
    simple_table(f"{what}: to one code point.", name, simple)
    special_table(f"{what}: to several code points, zeros behind them.", f"{name}_SPECIAL", special)


def is_case_ignorable(c):
    # What precedes a sigma decides its form: ignorable code points are looked through.
    return ("A" + c + "Σ").lower()[-1] == "ς" and ("1" + c + "Σ").lower()[-1] != "ς"


def is_title(c):
    return c.istitle() and not c.isupper()


for p in POINTS:
    c = chr(p)
    cased = (c + "a").title()[-1] == "a"
    assert cased == (c.islower() or c.isupper() or is_title(c)), hex(p)
    assert c.isalnum() == (c.isalpha() or c.isdecimal() or c.isdigit() or c.isnumeric()), hex(p)

print(f"//! Unicode {unicodedata.unidata_version}: sets of code points, and case mappings.")
print("//!")
print("//! Written by `tools/unicode_tables.py`; how the tables are read is in `unicode`.")
print("\nuse super::unicode::{SimpleRow, SpecialRow, starts};")
set_table("`str.isalpha`", "ALPHA", str.isalpha)
set_table("`str.isdecimal`", "DECIMAL", str.isdecimal)
set_table("`str.isdigit`", "DIGIT", str.isdigit)
set_table("`str.isnumeric`", "NUMERIC", str.isnumeric)
set_table("`str.isspace`", "SPACE", str.isspace)
set_table("`str.isprintable`", "PRINTABLE", str.isprintable)
set_table("`str.islower`", "LOWER", str.islower)
set_table("`str.isupper`", "UPPER", str.isupper)
set_table("`str.istitle`, but for capitals", "TITLE", is_title)
set_table("What does not separate a letter from the word's end", "CASE_IGNORABLE", is_case_ignorable)
set_table("First code points of identifiers, other than letters", "ID_START_EXTRA", lambda c: c.isidentifier() and not c.isalpha())
set_table("Letters that do not begin identifiers", "ID_START_EXCEPT", lambda c: c.isalpha() and not c.isidentifier())
set_table(
    "Further code points of identifiers", "ID_CONTINUE_EXTRA", lambda c: ("a" + c).isidentifier() and not c.isidentifier()
)
case_tables("Lower case", "TO_LOWER", str.lower, lambda c: c)
case_tables("Upper case", "TO_UPPER", str.upper, lambda c: c)
case_tables("Title case where it is not the upper case", "TO_TITLE", str.title, str.upper)
case_tables("Case folding where it is not the lower case", "TO_FOLDED", str.casefold, str.lower)

# Small letters whose capitals are the same: regular expressions that ignore case take one for the other.
alike = {}
for p in POINTS:
    if chr(p).lower()[0] == chr(p):
        alike.setdefault(chr(p).upper(), []).append(p)
rows = sorted((p, [q for q in group if q != p]) for group in alike.values() if len(group) > 1 for p in group)
list_table("Small letters, and the others that have their capital.", "SAME_UPPER", "(u32, &[u32])",
           [f"({p}, &{others})" for p, others in rows])
