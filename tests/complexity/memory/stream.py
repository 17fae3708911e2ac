# time: n
# space: 1
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
total = 0
for x in stream:
    total = (total * 31 + x) % 1000003
print(total)
