# A lone exception that except* has wrapped, raised again.
def body():
    raise ValueError(1)


try:
    body()
except* ValueError:
    raise
