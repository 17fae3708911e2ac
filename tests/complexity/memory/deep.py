# time: n
# space: n
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


def backwards(stream):
    x = next(stream, None)
    return 0 if x is None else (backwards(stream) * 31 + x) % 1000003


stream = numbers()
n = next(stream)
sys.setrecursionlimit(n + 100)
print(backwards(stream))
