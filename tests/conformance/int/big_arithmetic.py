"""Arithmetic beyond machine words: + - * // % ** and comparisons."""

a = 2**100 + 12345678901234567890
b = 3**70 - 1
print(a, b)
print(a + b, a - b, b - a)
print(a * b)
print(a // b, a % b, b // a, b % a)
print(-a // b, -a % b, a // -b, a % -b)
print(a**5)
print(a == b, a < b, a != b + 0, -a < -b, a >= a)
print(2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64)
print((2**63 - 1) + 1, -(2**63) - 1 + 1, (2**62) * 2, (2**31) * (2**31), (2**32) ** 2)
print(10**18 * 10, 10**19 // 10, 999999999999999999999 % 1000)


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(30), factorial(50))
print(factorial(25) // factorial(23), factorial(20), factorial(21))


def fib(n):
    x, y = 0, 1
    for _ in range(n):
        x, y = y, x + y
    return x


print(fib(90), fib(93), fib(94), fib(300))
print(sum([10**k for k in range(25)]), abs(-(10**25)), -(-(10**25)))
print(max(2**65, 3**40), min(-(2**65), -(3**40)), (2**70).bit_length(), (-(2**70)).bit_length())
x = 1
for i in range(70):
    x *= -3
print(x)
digits = str(7**77)
print(len(digits), sum([int(d) for d in digits]), int(digits) == 7**77)
print(123456789 * 987654321, 123456789012 * 987654321098, -99999999999 * 99999999999)
