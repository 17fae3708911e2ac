# time: n
# space: log n
import sys


def numbers():
    rest = b""
    while chunk := sys.stdin.buffer.read(1 << 14):
        *whole, rest = (rest + chunk).replace(b"\n", b" ").split(b" ")
        for word in whole:
            if word:
                yield int(word)
    if rest:
        yield int(rest)


def halves(stream, n):
    """Sum, and the best of any run of numbers."""
    if n == 1:
        x = next(stream) - 500000000
        return x, x, x, x
    a, b = halves(stream, n // 2), halves(stream, n - n // 2)
    return a[0] + b[0], max(a[1], a[0] + b[1]), max(b[2], b[0] + a[2]), max(a[3], b[3], a[2] + b[1])


stream = numbers()
print(halves(stream, next(stream))[3])
