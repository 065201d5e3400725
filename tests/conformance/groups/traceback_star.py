# What except* lets through, with its traceback.
def body():
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])


try:
    body()
except* ValueError as e:
    raise RuntimeError("while handling") from None
