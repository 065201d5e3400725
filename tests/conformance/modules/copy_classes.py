# Copies of instances of program classes: dictionaries, slots, builtin bases.
import copy


class Node:
    def __init__(self, name, *children):
        print("init", name)
        self.name, self.children = name, list(children)
        self.parent = None
        for child in children:
            child.parent = self

    def greet(self):
        return self.name


leaf = Node("leaf")
root = Node("root", leaf, leaf)
shallow, deep = copy.copy(root), copy.deepcopy(root)
print(type(shallow).__name__, shallow.children is root.children, shallow is root)
print(deep.children[0] is deep.children[1], deep.children[0].parent is deep, deep.children[0] is leaf)
bound = copy.deepcopy(leaf.greet)
print(bound(), bound.__self__ is leaf, copy.copy(leaf.greet).__self__ is leaf)


class Slotted:
    __slots__ = ("a", "b", "__hidden")

    def __init__(self):
        self.a, self.__hidden = [1], "hidden"

    def show(self):
        return self.a, hasattr(self, "b"), self.__hidden


class Both(Slotted):
    pass


for cls in (Slotted, Both):
    x = cls()
    if cls is Both:
        x.c = [2]
    shallow, deep = copy.copy(x), copy.deepcopy(x)
    print(cls.__name__, shallow.show(), shallow.a is x.a, deep.show(), deep.a is x.a, getattr(deep, "__dict__", None))


class L(list):
    pass


class D(dict):
    def __init__(self, label):
        self.label = label


class S(set):
    def __repr__(self):
        return f"S({sorted(self)})"


class T(tuple):
    pass


class I(int):
    def __repr__(self):
        return f"I({int(self)})"


class Str(str):
    pass


d = D("label")
d["k"] = [1]
for x in (L([[1], 2]), d, S([1, 2]), T(([1], 2)), I(7), Str("s")):
    x.extra = [3]
    shallow, deep = copy.copy(x), copy.deepcopy(x)
    print(type(deep).__name__, shallow, deep, x is shallow, shallow.extra is x.extra, deep.extra is x.extra,
          deep.extra, getattr(deep, "label", None))
