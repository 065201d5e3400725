# The truth of instances by `__bool__` and `__len__`, whatever these give, in hot loops.
class Grid:
    def __init__(self, width, height):
        self.width = width
        self.cells = [0.0] * (width * height)

    def __len__(self):
        return len(self.cells) - 12


class Answer:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer


class Length:
    def __init__(self, answer):
        self.answer = answer

    def __len__(self):
        return self.answer


def count_true(objects):
    count, messages = 0, []
    for thing in objects:
        try:
            if thing:
                count += 1
            count += not thing
        except (TypeError, ValueError, OverflowError) as error:
            if str(error) not in messages:
                messages.append(str(error))
    return count, messages


print(count_true([Answer(True), Answer(False)] * 1500))
print(count_true([Answer(True)] * 1500 + [Answer(1), Answer(None), Answer(False)]))
print(count_true([Length(3), Length(0)] * 1500))
print(count_true([Length(3)] * 1500 + [Length(-1), Length("x"), Length(1 << 70), Length(True)]))
print(count_true([Answer(True), Length(2), Grid(1, 1), Grid(3, 4), Grid(5, 5), None] * 600))
