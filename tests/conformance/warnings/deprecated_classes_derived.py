"""Classes derived from deprecated ones, and warnings shown by what a program puts in place."""
import io
import warnings
from warnings import catch_warnings, deprecated, simplefilter


def given(run):
    with catch_warnings(record=True) as log:
        simplefilter("always")
        result = run()
    return [str(w.message) for w in log], result


@deprecated("Plain goes away")
class Plain:
    pass


@deprecated("Hooked goes away")
class Hooked:
    def __init_subclass__(cls, mark=None):
        cls.mark = mark


@deprecated("By class method")
class Explicit:
    @classmethod
    def __init_subclass__(cls):
        cls.seen = cls.__name__


def derive():
    class A(Plain):
        pass

    class B(Hooked, mark=5):
        pass

    class C(Explicit):
        pass

    class D(dict, Plain):
        pass

    return A().__class__.__name__, B.mark, C.seen, D(x=1)


print(given(derive))
print(given(lambda: (type(Plain()).__name__, type(Hooked()).__name__)))
print(Plain.__deprecated__, Hooked.__init_subclass__.__deprecated__)

own = []
with catch_warnings(record=True) as log:
    simplefilter("always")
    warnings.warn("first")
    warnings.showwarning = lambda message, category, *rest: own.append(f"{category.__name__}: {message}")
    warnings.warn("second")
print(len(log), own)

file = io.StringIO()
kept, warnings.formatwarning = warnings.formatwarning, lambda message, category, *rest: f"<{category.__name__} {message}>"
warnings.showwarning("text", UserWarning, "file", 3, file, "line")
print(file.getvalue())
warnings.formatwarning = kept
