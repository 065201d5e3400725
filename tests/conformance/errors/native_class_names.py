"""Messages name classes that are native in CPython with their module, and others without."""

import asyncio
import collections
import contextvars
import fractions
import functools
import io
import operator
import random
import re
import struct
import weakref


class Own(collections.OrderedDict):
    pass


class OwnText(io.StringIO):
    pass


def attempt(f):
    try:
        print("no error:", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


for value in (
    collections.defaultdict(), collections.OrderedDict(), collections.deque(), collections.Counter(),
    collections.ChainMap(), collections.UserList(), io.StringIO(), io.BytesIO(), io.TextIOWrapper(io.BytesIO()),
    io.BufferedReader(io.BytesIO()), struct.Struct("i"), weakref.ref(Own), contextvars.ContextVar("v"),
    contextvars.Context(), re.compile("a"), re.match("a", "a"), functools.partial(print), random.Random(),
    fractions.Fraction(1), operator.itemgetter(1), Own(), OwnText(),
):
    attempt(lambda: value.nothing)
    attempt(lambda: value + object())
    attempt(lambda: value())
    attempt(lambda: len(value) if not hasattr(value, "__len__") else hash(value))
    attempt(lambda: f"{value:5}")


async def main():
    future = asyncio.get_running_loop().create_future()
    attempt(lambda: future.nothing)
    attempt(lambda: future + 1)
    attempt(lambda: asyncio.current_task()[0])


asyncio.run(main())
attempt(lambda: type("C", (collections.defaultdict, io.StringIO), {}))
attempt(lambda: re.Pattern())
