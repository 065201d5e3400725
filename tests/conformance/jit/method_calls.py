# Methods called in hot loops: bound, stored, overridden, static, class methods, super, replaced on class and instance.
class Animal:
    legs = 4

    def __init__(self, name):
        self.name = name
        self.steps = 0

    def walk(self, n=1):
        self.steps += n
        return self

    def speak(self):
        return 1

    @classmethod
    def count(cls, k):
        return cls.legs * k

    @staticmethod
    def add(a, b=5):
        return a + b


class Bird(Animal):
    legs = 2

    def speak(self):
        return 10 + super().speak()


class Parrot(Bird):
    def speak(self):
        return 100 + super().speak()


def chorus(animals, n):
    s = 0
    for i in range(n):
        a = animals[i % len(animals)]
        s += a.speak() + a.count(i) % 7 + a.add(i) % 3 + a.walk().walk(2).steps % 5
    return s


zoo = [Animal("a")]
print(chorus(zoo, 1500), zoo[0].steps)
zoo.append(Bird("b"))
print(chorus(zoo, 1500))
zoo.append(Parrot("p"))
print(chorus(zoo, 1500), [a.steps for a in zoo])
Bird.speak = lambda self: -5
print(chorus(zoo, 1500))
zoo[0].speak = lambda: 1000
print(chorus(zoo, 600))
del zoo[0].speak
Animal.count = staticmethod(lambda k: k)
print(chorus(zoo, 600))


def stored(a, n):
    walk, speak = a.walk, a.speak
    for i in range(n):
        walk(i & 1)
    return a.steps, speak()


print(stored(Parrot("q"), 2000))


def unbound(n):
    s = 0
    a = Animal("u")
    for i in range(n):
        s += Animal.speak(a) + str.__len__("four") + int.__add__(i, 1)
    return s


print(unbound(1500))


def bad_calls(n):
    kinds = {}
    a = Animal("bad")
    for i in range(n):
        try:
            if i % 4 == 0:
                a.walk(1, 2)
            elif i % 4 == 1:
                a.nothing()
            elif i % 4 == 2:
                Animal.walk()
            else:
                a.walk(m=1)
        except (TypeError, AttributeError) as error:
            kinds[str(error)] = kinds.get(str(error), 0) + 1
    return kinds


for text, n in bad_calls(1200).items():
    print(n, text)


class Callable:
    def __init__(self):
        self.calls = 0

    def __call__(self, x, *rest, **kw):
        self.calls += 1
        return x + len(rest) + len(kw)


def call(f, n):
    s = 0
    for i in range(n):
        s += f(i) + f(i, 1, 2) + f(i, k=1)
    return s


c = Callable()
print(call(c, 700), c.calls, call(c.__call__, 300), c.calls, call(lambda x, *a, **k: x, 500))


class Linked:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def total(self):
        return self.value + (self.next.total() if self.next else 0)

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next


head = None
for i in range(300):
    head = Linked(i, head)
print(head.total(), sum(head), sum(head.total() for _ in range(20)))
