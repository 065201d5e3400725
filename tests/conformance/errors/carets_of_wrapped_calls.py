# Calls over several lines: which lines are shown, which are left out, and where the marks are.
import traceback


def combine(a, b=0, *rest, scale=1, **more):
    return (a
            + b
            ) / scale


def show(f, *args):
    try:
        f(*args)
    except Exception:
        traceback.print_exc()


def returned(x):
    return combine(
        1,
        scale=x,
    )


def assigned(x):
    total = combine(
        1, 2, 3,
        scale=x)
    return total


def in_attribute(x):
    x.total = combine(
        1,
        scale=0,
    )


def in_operation(x):
    return 1 + combine(
        1,
        b="text",
    ) * 2


def of_method(x):
    return (x
            .real
            .numerator
            .bit_length(1)
            .nothing)


def nested(x):
    return combine(
        combine(
            combine(
                x,
                scale=0,
            ),
            2,
        ),
        3,
    )


def missing(x):
    combine(*
            x,
            **{"scale": 1,
               1: 2})


def comment(x):
    return [
        # not a part of it
        x[
            "key"  # nor is this
        ],
        2,
    ]


def conditional(x):
    value = (x["a"] if x
             else 0) + x.get(
        "b") + 5
    return value


def with_continuation(x):
    x.nothing. \
        more = x + \
        "text"


def one_line(x): y = 1; return combine(y, x); z = 2


for f in (returned, assigned, in_attribute, in_operation, of_method, nested):
    show(f, 0)
show(missing, [])
show(comment, {})
show(conditional, {"a": 1})
show(with_continuation, 3)
show(one_line, None)
result = [
    combine(
        n,
        scale=n - 1,
    )
    for n in (2, 1)
]
