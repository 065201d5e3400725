# Names of classes are C strings in UTF-8, and so is the documentation that a class begins with; qualified names and what is
# assigned later are strings like others.
def show(what, function):
    try:
        result = ascii(function())
    except (UnicodeEncodeError, ValueError, TypeError) as error:
        result = f"{type(error).__name__}: {error}"
    print(what, result)


class Named:
    pass


show("new", lambda: type("A\udcdc", (), {}))
show("several", lambda: type("\ud800\udc00A\udcdc", (), {}))
show("null", lambda: type("A\0", (), {}))
show("both", lambda: type("\0\udcdc", (), {}))
show("class statement", lambda: exec("class A: '\\udcdc'"))
show("assigned", lambda: setattr(Named, "__name__", "B\udcdc"))
show("null assigned", lambda: setattr(Named, "__name__", "B\0"))
show("name", lambda: Named.__name__)
show("wide", lambda: setattr(Named, "__name__", "Ω\U0001f600"))
show("name", lambda: (Named.__name__, Named.__qualname__))
show("qualified", lambda: setattr(Named, "__qualname__", "B\udcdc"))
show("qualified name", lambda: Named.__qualname__)
show("qualified in body", lambda: type("A", (), {"__qualname__": "x\udcdcy"}).__qualname__)
show("doc", lambda: type("A", (), {"__doc__": "x\udcdcy"}))
show("bytes", lambda: type("A", (), {"__doc__": b"x"}).__doc__)
show("doc assigned", lambda: setattr(Named, "__doc__", "z\udcdc"))
show("doc", lambda: Named.__doc__)


class Meta(type):
    pass


show("metaclass", lambda: Meta("A\udcdc", (), {}))
show("in a base's", lambda: type("A\udcdc", (Meta("M", (), {}),), {}))
show("source", lambda: eval("'\ud800\udc00'"))
show("printed", lambda: print("x\ud800\udc00y"))
