# import * in code that is given namespaces: names go to where the code's own names go.
class Recording(dict):
    def __setitem__(self, name, value):
        print("sets", name)
        super().__setitem__(name, value)


class Mapping:
    def __init__(self):
        self.names = {}

    def __getitem__(self, name):
        return self.names[name]

    def __setitem__(self, name, value):
        self.names[name] = value


def own(namespace):
    return sorted(name for name in namespace if name != "__builtins__")


for make in (dict, Recording):
    outer, inner = {}, make()
    exec("from star_modules.open import *\nfound = sorted(locals())", outer, inner)
    print(own(outer), own(inner), inner["found"] == own(inner)[1:] or inner["found"])

outer, inner = {}, Mapping()
exec("import math; from math import *\nvalue = floor(pi)", outer, inner)
print(own(outer), len(inner.names) > 40, inner["value"])
outer = {}
exec("from star_modules.open import *", outer)
print(own(outer))
