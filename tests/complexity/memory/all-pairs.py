# time: n^2
# space: n^2
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


stream = numbers()
n = next(stream)
a = list(stream)
ways = {}
for i in range(n):
    for j in range(i):
        ways[i, j] = a[i] - a[j]
print(len(ways))
