"""Variables of frames that exceptions have left, in hot code."""
from looked_at import raising

COLLECTED = {"kinds", "kept", "found", "total", "answers", "error"}


def entries(error):
    found = []
    tb = error.__traceback__
    while tb is not None:
        variables = tb.tb_frame.f_locals
        found.append((tb.tb_frame.f_code.co_name, sorted(set(variables) - COLLECTED), variables.get("x", 0) % 2))
        tb = tb.tb_next
    return str(found)


raising.run(entries)
