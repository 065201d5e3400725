"""The sieve of Eratosthenes: a list of flags that several closures share."""


def make_sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    n = 2
    while n * n <= limit:
        if flags[n]:
            for multiple in range(n * n, limit + 1, n):
                flags[multiple] = False
        n += 1

    def is_prime(n):
        return flags[n]

    def next_prime(n):
        n += 1
        while not flags[n]:
            n += 1
        return n

    return is_prime, next_prime


def count(predicate, stop):
    found = 0
    for n in range(stop):
        if predicate(n):
            found += 1
    return found


def main():
    limit = 2_000_000
    for _ in range(4):
        is_prime, next_prime = make_sieve(limit)
        primes = count(is_prime, limit)
        twins = count(lambda n: is_prime(n) and is_prime(n + 2), limit // 2)
        gap = 0
        p = 2
        while p < limit // 2:
            q = next_prime(p)
            if q - p > gap:
                gap = q - p
            p = q
    print("sieve", primes, twins, gap)


main()
