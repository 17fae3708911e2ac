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


from collections import deque

stream = numbers()
n = next(stream)
window, total, best = deque(), 0, 0
for x in stream:
    window.append(x)
    total += x
    if len(window) > 50:
        total -= window.popleft()
    best = max(best, total)
print(best)
