# Every distribution, on both sides of the cases that its method tells apart.
import random

source = random.Random(20240229)
for name, *args in (
    ('uniform', 1, 5), ('uniform', 5, -5.5), ('uniform', 2, 2),
    ('triangular',), ('triangular', 1, 9, 3), ('triangular', 0, 10), ('triangular', 2, 2, 2), ('triangular', 9, 1, 4),
    ('normalvariate',), ('normalvariate', 3, 2), ('gauss',), ('gauss', 100, 15), ('lognormvariate', 0, 0.5),
    ('expovariate',), ('expovariate', 1.5), ('expovariate', -2),
    ('gammavariate', 0.5, 2), ('gammavariate', 1, 2), ('gammavariate', 2.5, 1.5), ('gammavariate', 200, 0.1),
    ('betavariate', 2, 3), ('betavariate', 0.5, 0.5), ('betavariate', 1, 30),
    ('vonmisesvariate', 1, 2), ('vonmisesvariate', 0, 0), ('vonmisesvariate', -3, 50),
    ('paretovariate', 3), ('weibullvariate', 1, 2), ('weibullvariate', 3.5, 0.8),
    ('binomialvariate',), ('binomialvariate', 1, 0.2), ('binomialvariate', 20, 0.1), ('binomialvariate', 100, 0.3),
    ('binomialvariate', 99, 0.1), ('binomialvariate', 100, 0.1), ('binomialvariate', 150, 0.1),
    ('binomialvariate', 100, 0.75), ('binomialvariate', 10**6, 0.5), ('binomialvariate', 5, 0),
    ('binomialvariate', 5, 1), ('binomialvariate', 0, 0.5), ('binomialvariate', 1000, 1e-17),
):
    draw = getattr(source, name)
    print(name, *args, [draw(*args) for _ in range(12)])
    print('   sum of 200:', sum([draw(*args) for _ in range(200)]))

random.seed('distributions')
print(random.gauss(mu=1, sigma=2), random.normalvariate(mu=0, sigma=1), random.expovariate(lambd=3))
print(random.gammavariate(alpha=2, beta=1), random.betavariate(alpha=1, beta=2), random.binomialvariate(n=9, p=0.4))
print(random.triangular(low=1, high=2, mode=1.25), random.vonmisesvariate(mu=0, kappa=4), random.uniform(a=0, b=1))
random.gauss()
random.seed(1)
print(random.gauss() == random.Random(1).gauss())
