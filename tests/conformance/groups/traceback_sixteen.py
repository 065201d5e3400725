# One exception more than is shown, the last of them a group; raised while another is handled.
errors = [ValueError(i) for i in range(15)]
try:
    raise ExceptionGroup("fifteen", errors[:14] + [ExceptionGroup("last", errors[:2])])
except ExceptionGroup:
    raise ExceptionGroup("sixteen", errors + [KeyError("unseen")])
