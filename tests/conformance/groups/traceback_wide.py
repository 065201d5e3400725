# Groups of many exceptions, and groups in groups, are shown up to a limit.
deep = ValueError("deepest")
for level in range(12):
    deep = ExceptionGroup(f"level {level}", [deep, KeyError(level)])
raise ExceptionGroup("wide", [deep] + [ValueError(i) for i in range(20)])
