"""The methods that follow from the fields of a dataclass: written as text, and compiled together."""

import sys
from functools import wraps

# What a parameter has for a default where a factory makes the value.
class _Factory:
    def __repr__(self):
        return "<factory>"


FACTORY = _Factory()


class Methods:
    """Functions to compile in the module of a class, which find values by names that no field has."""

    def __init__(self, cls):
        self.cls = cls
        self.lines = []
        self.names = []
        self.values = {"__cls__": cls, "__factory__": FACTORY, "__object__": object, "__guarded__": _guarded}

    def add(self, name, parameters, body):
        """A function; the lines of its body are indented by what stands in them."""
        self.names.append(name)
        self.lines.append(f" def {name}({parameters}):")
        self.lines += [f"  {line}" for line in body]

    def compiled(self):
        """The functions, in the order in which they were added."""
        if not self.names:
            return []
        text = "\n".join([f"def __create__({', '.join(self.values)}):", *self.lines,
                          f" return [{', '.join(self.names)}]"])
        module = sys.modules.get(self.cls.__module__)
        made = {}
        exec(text, {} if module is None else module.__dict__, made)
        return made["__create__"](**self.values)

    def init(self, all_fields, signature, is_frozen, has_slots, initial, passed_on):
        """`__init__`. Of the fields, it sets those that are `initial`, and passes others on to `__post_init__`."""
        this = "__self__" if "self" in signature.names else "self"
        parameters = [this, *[self._parameter(f) for f in signature.positional]]
        if signature.keyword_only:
            parameters += ["*", *[self._parameter(f) for f in signature.keyword_only]]
        body = []
        for f in all_fields:
            value = self._initial_value(f, has_slots) if f in initial else None
            if value is not None:
                body.append(f"__object__.__setattr__({this}, {f.name!r}, {value})" if is_frozen
                            else f"{this}.{f.name}={value}")
        if passed_on is not None:
            body.append(f"{this}.__post_init__({','.join([f.name for f in passed_on])})")
        self.add("__init__", ", ".join(parameters), body or ["pass"])

    def _parameter(self, f):
        if f.has_factory:
            return f"{f.name}=__factory__"
        return f"{f.name}={self._default(f)}" if f.has_default else f.name

    def _default(self, f):
        name = f"__default_{f.name}__"
        self.values[name] = f.default_factory if f.has_factory else f.default
        return name

    def _initial_value(self, f, has_slots):
        if f.has_factory:
            made = f"{self._default(f)}()"
            return f"{made} if {f.name} is __factory__ else {f.name}" if f.init else made
        if f.init:
            return f.name
        # The slot hides the default that is otherwise found in the class.
        return self._default(f) if has_slots and f.has_default else None

    def repr(self, names):
        """`__repr__`, which shows the fields of these names."""
        shown = ", ".join([f"{name}={{self.{name}!r}}" for name in names])
        self.lines.append(" @__guarded__")
        self.add("__repr__", "self", [f'return f"{{self.__class__.__qualname__}}({shown})"'])

    def eq(self, names):
        """`__eq__`"""
        equal = " and ".join([f"self.{name}==other.{name}" for name in names])
        self.add("__eq__", "self, other", [
            "if self is other:", " return True",
            "if other.__class__ is self.__class__:", f" return {equal or True}",
            "return NotImplemented"])

    def order(self, names):
        """The methods of the four comparisons."""
        for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            self.add(name, "self, other", [
                "if other.__class__ is self.__class__:",
                f" return {_tuple('self', names)}{operator}{_tuple('other', names)}",
                "return NotImplemented"])

    def frozen(self, names):
        """`__setattr__` and `__delattr__`, which refuse. An instance of a subclass may have attributes of its own."""
        from dataclasses import FrozenInstanceError
        self.values |= {"__names__": frozenset(names), "__error__": FrozenInstanceError}
        for name, parameters, passed_on, verb in (
            ("__setattr__", "self, name, value", "name, value", "assign to"),
            ("__delattr__", "self, name", "name", "delete"),
        ):
            self.add(name, parameters, [
                "if type(self) is __cls__ or name in __names__:",
                f" raise __error__(f'cannot {verb} field {{name!r}}')",
                f"super(__cls__, self).{name}({passed_on})"])

    def hash(self, names):
        """`__hash__`"""
        self.add("__hash__", "self", [f"return hash({_tuple('self', names)})"])


def _tuple(this, names):
    return f"({''.join([f'{this}.{name},' for name in names])})"


def _guarded(method):
    """A `__repr__` that shows an object inside itself as dots."""
    running = set()

    @wraps(method)
    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return method(self)
        finally:
            running.discard(key)
    return __repr__
