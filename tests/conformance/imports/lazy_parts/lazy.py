import sys
import types

level = 1
hidden = 2


class Lazy(types.ModuleType):
    computed = 0

    @property
    def value(self):
        Lazy.computed += 1
        return f"computed {Lazy.computed}"

    @property
    def hidden(self):
        return "hidden by the class"

    def __getattr__(self, name):
        if not name.startswith("lazy_"):
            raise AttributeError(f"no {name} here")
        setattr(self, name, f"made {name}")
        return self.__dict__[name]

    def __setattr__(self, name, value):
        if name == "frozen":
            raise AttributeError("frozen")
        super().__setattr__(name, value)

    def __call__(self, *args):
        return "called", args

    def __repr__(self):
        return f"<lazy {self.__name__}>"

    def __dir__(self):
        return ["added", *super().__dir__()]


def get_level():
    return level


sys.modules[__name__].__class__ = Lazy
