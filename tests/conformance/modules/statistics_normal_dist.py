# `statistics.NormalDist`
from statistics import NormalDist, StatisticsError
import copy
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
n = NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n.pdf(110), n.cdf(120), n.zscore(130), n.quantiles(), n.quantiles(10))
for i in range(1, 40): print(i, n.inv_cdf(i / 40), NormalDist().inv_cdf(10.0 ** -i if i < 300 else .5))
print(NormalDist().inv_cdf(1e-300), NormalDist().inv_cdf(1 - 1e-16))
print(NormalDist.from_samples([1, 2, 3.5, 9]), n.samples(3, seed=5), n + 5, 5 + n, n - 3, 3 - n, n * -2, 2 * n, n / 4, -n, +n, n + NormalDist(1, 2), n - NormalDist(1, 2))
print(n.overlap(NormalDist(105, 15)), n.overlap(NormalDist(90, 5)), n == NormalDist(100, 15), hash(n) == hash(NormalDist(100, 15)), n == 3, copy.copy(n), copy.deepcopy(n))
t(NormalDist, 1, -1); t(NormalDist(1, 0).pdf, 1); t(NormalDist(1, 0).cdf, 1); t(NormalDist(1, 0).zscore, 1); t(n.inv_cdf, 0); t(n.overlap, 3); t(n.overlap, NormalDist(1, 0)); t(n.samples, "a"); t(lambda: n + "a"); t(lambda: n + n); t(NormalDist, "a"); t(setattr, n, "foo", 1); t(setattr, n, "mean", 1); t(NormalDist.from_samples, [1])
