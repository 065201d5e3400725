"""Abstract base classes: a metaclass that refuses instances of unfinished classes and takes virtual subclasses.

A class counts as a subclass of an abstract base when its hook says so, when it inherits from it, or when it is a
subclass of anything registered with it or derived from it.
"""

import _types


class _abc_data:
    """What ABCMeta keeps about one class.

    The references are strong, so a class asked about lives as long as the base it was asked of.
    """

    __slots__ = ('children', 'registry', 'verdicts', 'token')

    def __init__(self):
        self.children = []
        self.registry = []
        self.verdicts = {}
        self.token = _token


# Changes with every registration anywhere, which may turn any earlier "no" into a "yes".
_token = 0


def get_cache_token():
    """Returns a value that compares unequal to an earlier one when a class was registered in between."""
    return _token


def _is_abstract(value):
    # A bound class method does not show the attributes of its function.
    return getattr(getattr(value, '__func__', value), '__isabstractmethod__', False)


def _abstract_names(cls, namespace):
    own = {name for name, value in namespace.items() if _is_abstract(value)}
    inherited = {name for base in cls.__bases__ for name in getattr(base, '__abstractmethods__', ())}
    return frozenset(own.union(name for name in inherited if _is_abstract(getattr(cls, name, None))))


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _abc_data()
        if '__abc_tpflags__' in namespace:
            _types._set_collection(cls, cls.__abc_tpflags__)
            del cls.__abc_tpflags__
        for base in cls.__bases__:
            if isinstance(base, ABCMeta):
                base._abc_impl.children.append(cls)
        return cls

    def register(cls, subclass):
        """Makes `subclass` a virtual subclass, and returns it so that this also serves as a decorator."""
        global _token
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if cls._is_base_of(subclass):
            return subclass
        if subclass._is_base_of(cls) if isinstance(subclass, ABCMeta) else issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(subclass)
        _types._set_collection(subclass, _types._collection(cls))
        _token += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if cls._abc_impl.verdicts.get(subclass):
            return True
        subtype = type(instance)
        # A proxy may claim another class than its own: either will do.
        return cls.__subclasscheck__(subclass) or subtype is not subclass and cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        data = cls._abc_impl
        verdict = data.verdicts.get(subclass)
        if verdict or verdict is False and data.token == _token:
            return verdict
        if data.token != _token:
            data.verdicts = {known: True for known, verdict in data.verdicts.items() if verdict}
            data.token = _token
        verdict = _decide(cls, data, subclass)
        data.verdicts[subclass] = verdict
        return verdict

    def _is_base_of(cls, subclass):
        # Protocols answer here what they would refuse to say to a program.
        return issubclass(subclass, cls)


def _decide(cls, data, subclass):
    verdict = cls.__subclasshook__(subclass)
    if verdict is not NotImplemented:
        if verdict is not True and verdict is not False:
            raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
        return verdict
    if cls in subclass.__mro__:
        return True
    for other in data.registry:
        if issubclass(subclass, other):
            return True
    for child in data.children:
        if child._is_base_of(subclass):
            return True
    return False


class ABC(metaclass=ABCMeta):
    """A base for abstract classes that spares them naming the metaclass."""

    __slots__ = ()


def abstractmethod(funcobj):
    """Marks a method that a concrete class has to override."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """The older spelling of a class method around an abstract method."""

    __isabstractmethod__ = True

    def __new__(cls, callable):
        callable.__isabstractmethod__ = True
        return super().__new__(cls, callable)


class abstractstaticmethod(staticmethod):
    """The older spelling of a static method around an abstract method."""

    __isabstractmethod__ = True

    def __new__(cls, callable):
        callable.__isabstractmethod__ = True
        return super().__new__(cls, callable)


class abstractproperty(property):
    """The older spelling of a property around an abstract method."""

    __isabstractmethod__ = True


def update_abstractmethods(cls):
    """Works out again what is abstract in a class whose attributes were changed, and returns the class."""
    if hasattr(cls, '__abstractmethods__'):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls
