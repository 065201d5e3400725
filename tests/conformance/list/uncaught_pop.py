# The traceback of a list's IndexError, through a class with state.
class Stack:
    def __init__(self, *items):
        self.items = list(items)

    def push(self, item):
        self.items.append(item)
        return self

    def pop(self):
        return self.items.pop()

    def __len__(self):
        return len(self.items)


def evaluate(tokens):
    stack = Stack()
    for token in tokens.split():
        print(token, stack.items)
        if token == "+":
            stack.push(stack.pop() + stack.pop())
        elif token == "*":
            stack.push(
                stack.pop()
                * stack.pop()
            )
        else:
            stack.push(int(token))
    return stack.pop()


print(evaluate("1 2 + 4 *"))
print(evaluate("3 4 * +"))
