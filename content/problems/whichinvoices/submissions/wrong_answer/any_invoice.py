# Mistake: takes each invoice by itself, and pays younger ones of a project while older ones are left open.
import sys

(n, payment), *invoices = [tuple(map(int, line.split())) for line in sys.stdin]
possible = [0] * n + [1]
for at in range(n - 1, -1, -1):
    _, full, discounted = invoices[at]
    possible[at] = possible[at + 1] | possible[at + 1] << full
    if discounted:
        possible[at] |= possible[at + 1] << discounted
ways = []
LIMIT = 2_000  # there may be far too many


def walk(at, rest, way):
    if rest < 0 or not possible[at] >> rest & 1 or len(ways) == LIMIT:
        return
    if at == n:
        ways.append(way)
        return
    _, full, discounted = invoices[at]
    walk(at + 1, rest - full, way + "F")
    if discounted:
        walk(at + 1, rest - discounted, way + "D")
    walk(at + 1, rest, way + "-")


walk(0, payment, "")
print(len(ways), *ways, sep="\n")
