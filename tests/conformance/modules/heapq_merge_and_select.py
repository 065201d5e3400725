# merge() is lazy and stable; nlargest() and nsmallest() agree with sorting.
import heapq

print(list(heapq.merge([1, 4, 7], [2, 5], [], [0, 9, 10])))
print(list(heapq.merge([7, 4, 1], [5, 2], [10, 9, 0], reverse=True)))
print(list(heapq.merge(['pear', 'banana'], ['fig', 'apple', 'cherries'], key=len)))
print(list(heapq.merge(['cherry', 'fig'], ['banana', 'kiwi', 'egg'], key=len, reverse=True)))
print(list(heapq.merge()), list(heapq.merge([], [])), list(heapq.merge([3, 3])))


def counting(name, step):
    value = 0
    while True:
        print('  draws', name, value)
        yield value
        value += step


merged = heapq.merge(counting('twos', 2), counting('threes', 3))
print(type(merged).__name__)
for _ in range(6):
    print(next(merged))

numbers = [(i * 7919) % 1009 for i in range(2000)]
for n in (-1, 0, 1, 2, 7, 1500, 5000):
    smallest = heapq.nsmallest(n, numbers)
    largest = heapq.nlargest(n, iter(numbers))
    print(n, smallest[:5], largest[:5], len(smallest), len(largest))
    print(smallest == sorted(numbers)[:max(n, 0)], largest == sorted(numbers, reverse=True)[:max(n, 0)])

words = 'the quick brown fox jumps over the lazy dog and then naps again'.split()
print(heapq.nsmallest(5, words, key=len), heapq.nlargest(5, words, key=len))
print(heapq.nsmallest(3, words), heapq.nlargest(3, words), heapq.nlargest(1, words, key=len))
stock = [{'name': 'ibm', 'price': 91.1}, {'name': 'hpq', 'price': 31.75}, {'name': 'acme', 'price': 115.65}]
print(heapq.nlargest(2, stock, key=lambda share: share['price']))
calls = []
heapq.nlargest(2, range(6), key=lambda n: calls.append(n) or -n)
print(calls)


def attempt(function, *args, **kwargs):
    try:
        print(list(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(heapq.nsmallest, 2, 5)
attempt(heapq.nlargest, 2, [1, 'a'])
attempt(heapq.merge, [1], ['a'])
attempt(heapq.merge, [1], 5)
attempt(heapq.nsmallest, 2, [1, 2], key=len)
