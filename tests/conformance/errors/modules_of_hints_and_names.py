# Errors of typing, contextlib, fnmatch, pathlib and warnings that are raised at once.
import contextlib
import fnmatch
import pathlib
import typing
import warnings


def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


for attempt in (lambda: typing.NamedTuple("A", [("a", int)], b=1), lambda: typing.NamedTuple("A", None, b=1),
                lambda: typing.Required[int, str], lambda: typing.NotRequired[1, 2], lambda: typing.ReadOnly[int, str],
                lambda: typing.ClassVar[int, str], lambda: typing.Final[int, str]):
    show(attempt)
for kind in (contextlib.AbstractContextManager, contextlib.nullcontext, contextlib.ExitStack, contextlib.closing,
             contextlib.AbstractAsyncContextManager, contextlib.suppress, contextlib.AsyncExitStack):
    show(lambda: kind[int])
for attempt in (lambda: fnmatch.fnmatch(5, "a"), lambda: fnmatch.fnmatch("a", 5), lambda: fnmatch.fnmatchcase(5, "a"),
                lambda: fnmatch.fnmatch(pathlib.Path("ab"), "a*"), lambda: pathlib.Path("/nonexistent").iterdir(),
                lambda: type(pathlib.Path("/").iterdir()), lambda: list(pathlib.Path("a").glob("")),
                lambda: warnings.filterwarnings("error", "("), lambda: warnings.filterwarnings("error", module="(")):
    show(attempt)
warnings.filterwarnings("error", "ab+c")
show(lambda: warnings.warn("ABBC x"))


class Spread[T, *Ts]:
    pass


class Two[T, U]:
    pass


for attempt in (lambda: Spread[()], lambda: Two[int], lambda: Two[int, str, int], lambda: Two[()]):
    show(attempt)
