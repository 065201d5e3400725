"""Shifts by more than memory has, and by more than can be said."""

for shift in (lambda: 1 << 2**64, lambda: 1 << 2**62, lambda: 1 << 2**66, lambda: -1 << 2**65, lambda: 1 << 2**63,
              lambda: 2**70 << 2**70, lambda: 1 << 60 * 2**63, lambda: 0 << 2**70, lambda: 5 >> 2**70,
              lambda: -5 >> 2**70, lambda: False << 2**66, lambda: 1 << -2**70):
    try:
        print(shift())
    except (MemoryError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)
