# Private names of parameters, defaults and annotations carry the name of the class; names of arguments do not.
class C:
    def method(self, *, __a=42, __b: int = 3, c: int) -> int:
        return __a, __b

    __x: int
    __y: str = "s"
    type __Alias = int

    def positional(self, __d, __e: float = 1.5, /):
        return __d, __e

    def calls(self):
        def keywords(**kwargs):
            return kwargs

        return keywords(__q=1), (lambda *, __z=5: __z)()


print(C().method(c=1), C().method(c=1, _C__a=2), C.method.__kwdefaults__)
print(C.method.__annotations__, C.positional.__annotations__, C.__annotations__)
print(C().positional(1), C().calls(), C._C__Alias)
try:
    C().method(c=1, __a=2)
except TypeError as error:
    print(error)
