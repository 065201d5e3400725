# Uncaught at the end of calls of every form: star arguments, keywords over lines, methods, partial, map, a callable object.
import functools


class Runner:
    def __init__(self, step):
        self.step = step

    def __call__(self, *args, **kwargs):
        return self.step(*args, **kwargs)

    @classmethod
    def make(cls, step): return cls(
        functools.partial(step, scale=2)
    )

    @property
    def result(self):
        return self(
            1,
            b=self.other,
        )

    other = 0


def divide(a, b, *, scale=1):
    return (a * scale
            / b)


print(Runner(divide)(6, 3))
print(list(map(Runner.make(divide), [1, 2], [4, 0.5])))
print(Runner.make(divide).result)
