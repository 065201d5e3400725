"""Edit distance by recursion: the function calls itself through a memo table captured by its wrapper."""


def make_distance(left, right):
    table = {}
    columns = len(right) + 1

    def distance(i, j):
        key = i * columns + j
        known = table.get(key)
        if known is not None:
            return known
        if i == 0 or j == 0:
            result = i + j
        elif left[i - 1] == right[j - 1]:
            result = distance(i - 1, j - 1)
        else:
            result = 1 + min(distance(i - 1, j), distance(i, j - 1), distance(i - 1, j - 1))
        table[key] = result
        return result

    return lambda: distance(len(left), len(right))


def make_words(seed):
    def word(length):
        nonlocal seed
        letters = []
        for _ in range(length):
            seed = seed * 16_807 % 2_147_483_647
            letters.append("acgt"[seed // 1_000 % 4])
        return "".join(letters)

    return word


def main():
    word = make_words(7)
    total = 0
    checksum = 0
    for n in range(220):
        distance = make_distance(word(70 + n % 9), word(75 - n % 11))
        result = distance()
        total += result
        checksum = (checksum * 31 + result) % 1_000_000_007
    print("edit_distance", total, checksum)


main()
