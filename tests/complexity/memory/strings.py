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


stream = numbers()
n = next(stream)
words = ["number %d" % x for x in stream]
print(max(words))
