"""Expressions over several lines: each traceback line marks its part."""


def add(a, b):
    return a + b


def build(x):
    return add(
        x,
        add(
            x * 2,
            None,
        ),
    )


result = [
    add(1, 2),
    add("a", "b"),
    build(
        5
    ),
]
