# Walks project by project, and in a project from the oldest invoice on; to leave one open means to go on with the next project.
# Sets of sums are integers, bit by bit: possible[at] has bit s if the invoices from there on can make up s cents. No step is taken
# into a branch without a way. O(n x) for the sets, O(n) for each way.
import sys


def ways_of(invoices, payment):
    """All ways to read the payment, in their order; an invoice is (project, full, discounted)."""
    n = len(invoices)
    order = sorted(range(n), key=lambda i: invoices[i][0])  # by date within a project, since sorting is stable
    next_project = [n] * n
    for at in range(n - 2, -1, -1):
        same = invoices[order[at]][0] == invoices[order[at + 1]][0]
        next_project[at] = next_project[at + 1] if same else at + 1

    mask = (1 << payment + 1) - 1
    possible = [0] * n + [1]
    for at in range(n - 1, -1, -1):
        _, full, discounted = invoices[order[at]]
        possible[at] = possible[next_project[at]] | possible[at + 1] << full & mask
        if discounted:
            possible[at] |= possible[at + 1] << discounted & mask

    ways = []
    way = ["-"] * n

    def walk(at, rest):
        if rest < 0 or not possible[at] >> rest & 1:
            return
        if at == n:
            ways.append("".join(way))
            return
        i = order[at]
        _, full, discounted = invoices[i]
        way[i] = "F"
        walk(at + 1, rest - full)
        if discounted:
            way[i] = "D"
            walk(at + 1, rest - discounted)
        way[i] = "-"
        walk(next_project[at], rest)

    walk(0, payment)
    return sorted(ways, reverse=True)  # "-" < "D" < "F"


def main():
    (_, payment), *invoices = [tuple(map(int, line.split())) for line in sys.stdin]
    ways = ways_of(invoices, payment)
    print(len(ways), *ways, sep="\n")


main()
