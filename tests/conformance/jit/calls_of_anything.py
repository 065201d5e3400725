# One call that meets many functions, native ones, methods, classes and instances among them.


def make_machine():
    stack, out = [], []
    push, pop = stack.append, stack.pop

    def binary(operation):
        def word():
            right = pop()
            left = pop()
            push(operation(left, right))

        return word

    def dup():
        push(stack[-1])

    def swap():
        stack[-1], stack[-2] = stack[-2], stack[-1]

    class Marker:
        count = 0

        def __call__(self):
            Marker.count += 1

    def optional(step=3):
        push(step)

    def rest(*more):
        push(len(more))

    marker = Marker()
    words = {
        "+": binary(lambda a, b: a + b),
        "-": binary(lambda a, b: a - b),
        "*": binary(lambda a, b: a * b % 1009),
        "dup": dup,
        "swap": swap,
        "drop": pop,
        "mark": marker,
        "call": marker.__call__,
        "class": dict,
        "three": optional,
        "rest": rest,
        "out": lambda: out.append(pop()),
    }

    def compiled(source):
        code = [words[word] if word in words else lambda n=int(word): push(n) for word in source.split()]

        def run():
            for step in code:
                step()

        return run

    return compiled, stack, out, Marker


compiled, stack, out, marker = make_machine()
programs = [
    compiled(source)
    for source in (
        "1 2 + 3 * out",
        "5 dup * 7 swap - out",
        "mark 4 three + out call",
        "class rest 6 + dup out drop",
        "9 8 7 drop drop out",
    )
]
for n in range(1500):
    programs[n % 5]()
print(len(out), sum(out), stack, marker.count)


def fails():
    raise ValueError("in the middle")


def run_all(steps):
    done = 0
    for step in steps:
        try:
            step()
            done += 1
        except (TypeError, ValueError, IndexError) as error:
            done += len(str(error))
    return done


wrong = lambda needed: needed
print([run_all([programs[0], fails, wrong, stack.pop, 5, dict, fails.__call__] * 400) for _ in range(3)])
