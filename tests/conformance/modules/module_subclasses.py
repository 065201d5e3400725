"""Classes derived from the type of modules."""
import types


class Lazy(types.ModuleType):
    def __init__(self, name, loads):
        super().__init__(name, "a lazy module")
        self._loads = loads

    def __getattr__(self, name):
        if name in self._loads:
            value = self._loads[name]()
            setattr(self, name, value)
            return value
        raise AttributeError(f"{self.__name__} has no {name}")

    def __dir__(self):
        return sorted(self._loads)


lazy = Lazy("lazy", {"answer": lambda: 42})
print(lazy.__name__, lazy.__doc__, lazy.__package__, lazy.__spec__, "answer" in vars(lazy))
print(lazy.answer, "answer" in vars(lazy), dir(lazy), isinstance(lazy, types.ModuleType))
try:
    lazy.other
except AttributeError as error:
    print(error)


class Named(types.ModuleType):
    pass


named = Named("named")
named.x = 1
print(sorted(vars(named)), sorted(name for name in dir(named) if name[:2] != "__"), named)


class Bare(types.ModuleType):
    def __init__(self):
        self.x = 1


bare = Bare()
print(vars(bare), bare.x)
for run in (lambda: Named(), lambda: Named(5), lambda: types.ModuleType()):
    try:
        run()
    except TypeError as error:
        print(error)
plain = types.ModuleType("plain")
plain.kept = 1
plain.__init__("again", "new text")
print(plain.__name__, plain.__doc__, plain.kept)
