# A super object that is kept: its methods are those of the classes behind, also where it has one of that name itself.
class Base:
    value = 5

    def __init__(self, **options):
        self.options = options

    def method(self):
        return "base"

    def __repr__(self):
        return "Base()"

    def __getattr__(self, name):
        return f"no {name}"


class Derived(Base):
    def __init__(self, number):
        parent = super(Derived, self)
        parent.__init__(number=number)

    def method(self):
        parent = super()
        return parent.method(), parent.value, parent.__repr__(), parent.__str__()

    def own(self):
        parent = super()
        return parent.__thisclass__ is Derived, parent.__self__ is self, parent.__eq__(3), parent.__class__

    def absent(self):
        return super().absent


class Nested(Base):
    class Inner(Base):
        def __init__(self, name, *others):
            parent = super(Nested.Inner, self)
            parent.__init__(name=name, others=others)


for number in range(3):
    made = Derived(number)
    print(made.options, made.method(), made.own(), Nested.Inner("name", number).options)
try:
    print(made.absent())
except AttributeError as error:
    print(error)
