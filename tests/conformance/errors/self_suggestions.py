# A name that is missing in a method and an attribute of `self`: the hint says so, where the traceback is known.
import traceback


class Wheel:
    limit = 3

    def __init__(self):
        self.spokes = 12

    def direct(self):
        return limit

    def in_instance(self):
        return spokes + self.limit

    def captured(self):
        def inner():
            self.spokes += 1
            return limit
        return inner()

    def not_captured(self):
        def inner():
            return limit
        return inner()

    def comprehension(self):
        return [limit for _ in "ab"]

    def generator(self):
        return list(limit for _ in "ab")

    def other_name(this):
        return limit

    @property
    def broken(self):
        raise AttributeError("property")

    def failing_property(self):
        return broken

    @classmethod
    def of_class(cls):
        return limit

    def of_lambda(self):
        return (lambda self: limit)(5)

    def deleted(self):
        del self
        return limit

    def rebound(self):
        self = [1]
        return append

    def unbound(self):
        print(limit)
        limit = 1

    def similar(self):
        return limits

    def handled(self):
        for _ in range(3):
            try:
                limit
            except NameError as error:
                kept = error
        raise kept


names = [name for name in vars(Wheel) if not name.startswith("_") and callable(getattr(Wheel, name))]
for name in names:
    try:
        getattr(Wheel(), name)()
    except NameError as error:
        print(name, traceback.format_exception(error)[-1], traceback.format_exception_only(error)[-1], error, sep="\n  ")


def function(self, lenght):
    length


try:
    function("text", 3)
except NameError as error:
    print(traceback.format_exception(error)[-1], traceback.format_exception_only(error))
Wheel().comprehension()
