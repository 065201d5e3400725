# StopIteration inside of a generator, uncaught.
def take(items):
    it = iter(items)
    while True:
        yield next(it)


print(list(zip([1, 2], take([1, 2, 3]))))
for x in take([1]):
    print(x)
