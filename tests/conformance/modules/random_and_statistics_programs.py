# Seeded random numbers and statistics at work: simulations whose every number is fixed, shuffles, samples, tables of measures.
import random
import statistics as st


random.seed(2024)
print([random.randint(1, 6) for _ in range(12)], random.random(), random.uniform(-1, 1), random.choice("abc"), random.randrange(0, 100, 7), random.getrandbits(40), random.gauss(0, 1), random.sample(range(50), 5), random.choices("xyz", weights=[1, 2, 7], k=8))
deck = [f"{r}{s}" for s in "SH" for r in "A23"]
random.shuffle(deck)
print(deck)
r1, r2 = random.Random(7), random.Random(7)
print([r1.random() for _ in range(3)] == [r2.random() for _ in range(3)], r1.getstate() == r2.getstate(), r1.randbytes(4).hex(), random.Random("text").random(), random.Random(b"bytes").random(), random.Random(2**100).random(), random.Random(-5).random() == random.Random(5).random(), random.Random(1.5).random())
state = r1.getstate()
first = [r1.betavariate(2, 3), r1.expovariate(0.5), r1.triangular(0, 10, 3), r1.paretovariate(3), r1.lognormvariate(0, 1), r1.vonmisesvariate(0, 4), r1.gammavariate(2, 1), r1.weibullvariate(1, 2), r1.normalvariate(5, 2), r1.binomialvariate(20, 0.3)]
r1.setstate(state)
print(first, first[0] == r1.betavariate(2, 3))


def walk(steps, rng):
    x = y = 0
    for _ in range(steps):
        dx, dy = rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        x, y = x + dx, y + dy
    return x, y


rng = random.Random(99)
print([walk(50, rng) for _ in range(5)], sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(2000)) / 500)
rolls = [rng.randint(1, 6) + rng.randint(1, 6) for _ in range(500)]
print({total: rolls.count(total) for total in range(2, 13)}, st.mean(rolls), st.median(rolls), st.mode(rolls), round(st.stdev(rolls), 6))
for bad in (lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(1, 5, 0), lambda: random.choice([]), lambda: random.sample([1, 2], 3), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.choices([1, 2], weights=[1]), lambda: random.choices([1, 2], weights=[0, 0]), lambda: random.randint(1.5, 2), lambda: random.shuffle((1, 2)), lambda: random.getrandbits(-1), lambda: random.sample("abc", -1), lambda: random.seed([]), lambda: random.sample([1, 2], 3, counts=[2, 2])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
data = {"ints": [3, 1, 4, 1, 5, 9, 2, 6], "floats": [0.5, 2.25, -1.0, 8.125], "one": [7], "same": [2, 2, 2]}
for name, xs in data.items():
    print(name)
    for measure in ("mean", "fmean", "median", "median_low", "median_high", "median_grouped", "mode", "multimode", "pstdev", "pvariance", "stdev", "variance", "harmonic_mean", "geometric_mean", "quantiles"):
        try:
            print("  ", measure, getattr(st, measure)(xs), end=";")
        except st.StatisticsError as error:
            print("  ", measure, type(error).__name__, error, end=";")
    print()
print(st.quantiles(range(1, 11), n=10), st.quantiles([1, 2, 3], n=4, method="inclusive"), st.correlation([1, 2, 3], [1, 2, 4]), st.covariance([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [2, 4, 7]), st.fmean([1, 2, 3], weights=[1, 0, 3]), st.mode("abracadabra"), st.multimode("aabbc"), st.mean([True, False]), st.variance([1, 2, 3], xbar=2))
for bad in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.harmonic_mean([-1]), lambda: st.geometric_mean([0]), lambda: st.quantiles([]), lambda: st.quantiles([1, 2], n=0), lambda: st.mean(["a"]), lambda: st.correlation([1], [1]), lambda: st.correlation([1, 2], [1]), lambda: st.fmean([]), lambda: st.mean(5), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.median([1, "a"])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
