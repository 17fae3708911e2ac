# Mistake: prints the ways as the search finds them, project by project. That is their order only if the projects are not mixed.
import sys

(n, payment), *invoices = [tuple(map(int, line.split())) for line in sys.stdin]
order = sorted(range(n), key=lambda i: invoices[i][0])
next_project = [next((b for b in range(at, n) if invoices[order[b]][0] != invoices[order[at]][0]), n) for at in range(n)]
possible = [0] * n + [1]
for at in range(n - 1, -1, -1):
    _, full, discounted = invoices[order[at]]
    possible[at] = possible[next_project[at]] | possible[at + 1] << full
    if discounted:
        possible[at] |= possible[at + 1] << discounted
ways = []
way = ["-"] * n


def walk(at, rest):
    if rest < 0 or not possible[at] >> rest & 1:
        return
    if at == n:
        ways.append("".join(way))
        return
    i = order[at]
    way[i] = "F"
    walk(at + 1, rest - invoices[i][1])
    if invoices[i][2]:
        way[i] = "D"
        walk(at + 1, rest - invoices[i][2])
    way[i] = "-"
    walk(next_project[at], rest)


walk(0, payment)
print(len(ways), *ways, sep="\n")
