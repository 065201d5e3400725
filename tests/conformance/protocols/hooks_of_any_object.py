"""isinstance and issubclass ask any object that has the hooks."""

class X:
    def __subclasscheck__(self, c): return "yes"
    def __instancecheck__(self, o): return 1
print(issubclass(int, X()), isinstance(5, X()), isinstance(5, (str, X())))

from typing import Union, Optional
print(issubclass(int, Union[int, str]), issubclass(bool, Optional[int]), isinstance(5, Union[int, str]))
