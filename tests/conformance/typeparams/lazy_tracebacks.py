# Bounds, constraints, defaults and values that are evaluated late have only the frames of the program.
import traceback

type Alias[T: missing_bound] = missing_value


class Box[T: (int, missing_constraint), U = missing_default]:
    pass


def function[T: 1 / 0](x: T) -> T:
    return x


for attempt in (
    lambda: Alias.__type_params__[0].__bound__,
    lambda: Alias.__value__,
    lambda: Box.__type_params__[0].__constraints__,
    lambda: Box.__type_params__[1].__default__,
    lambda: function.__type_params__[0].__bound__,
):
    for _ in range(2):
        try:
            attempt()
        except (NameError, ZeroDivisionError):
            traceback.print_exc()
missing_value = list[int]
missing_bound = int
print(Alias.__value__, Alias.__type_params__[0].__bound__)
