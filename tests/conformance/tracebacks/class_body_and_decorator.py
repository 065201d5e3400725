# Uncaught while a class is being made: in its body, in a decorator, in __set_name__ and __init_subclass__.
registry = []


def register(cls):
    registry.append(cls.__name__)
    return cls


class Base:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        for name, value in kw.items():
            setattr(cls, name, cls.convert(value))

    @staticmethod
    def convert(value):
        return int(value)


@register
class Good(Base, size="5"):
    doubled = [x * 2 for x in range(3)]


print(Good.size, registry)


@register
class Bad(Base, size="five"):
    half = Good.size / 2
