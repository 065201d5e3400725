"""KeyError prints the repr of its key; notes follow the message."""


def find(table, key):
    try:
        return table[key]
    except KeyError as error:
        error.add_note(f"the table has {len(table)} entries")
        error.add_note("two\nlines")
        raise


print(find({"it's": 1}, "it's"))
find({}, "it's a \"key\"")
