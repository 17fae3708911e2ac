# time: n log n
# space: n log n
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
levels = [list(stream)]
step = 1
while 2 * step <= n:
    last = levels[-1]
    levels.append([min(last[i], last[i + step]) for i in range(n - 2 * step + 1)])
    step *= 2
print(levels[-1][0], len(levels))
