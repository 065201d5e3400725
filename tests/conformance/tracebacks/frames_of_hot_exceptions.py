"""Frames in the tracebacks of exceptions that hot code raises, passes on and handles."""
from looked_at import raising


def entries(error):
    found = []
    tb = error.__traceback__
    while tb is not None:
        frame = tb.tb_frame
        found.append((frame.f_code.co_name, tb.tb_lineno, frame.f_lineno))
        tb = tb.tb_next
    return tuple(found)


raising.run(entries)
