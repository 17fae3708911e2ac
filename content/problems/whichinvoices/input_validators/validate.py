"""Accepts (exit status 42) or refuses (43) an input of Which Invoices read from standard input."""
import re
import sys

MOST_INVOICES = 24
MOST_CENTS = 10**6
MOST_WAYS = 1000
FIRST = re.compile(rb"([1-9][0-9]?) ([1-9][0-9]{0,6})")
INVOICE = re.compile(rb"([1-9][0-9]?) ([1-9][0-9]{0,6}) (0|[1-9][0-9]{0,6})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def count_ways(invoices, payment):
    """In how many ways the payment can be read, or one more than there may be. Sets of sums are integers, bit by bit."""
    rows = sorted(invoices, key=lambda invoice: invoice[0])
    n = len(rows)
    next_project = [next((b for b in range(at, n) if rows[b][0] != rows[at][0]), n) for at in range(n)]
    possible = [0] * n + [1]
    for at in range(n - 1, -1, -1):
        possible[at] = possible[next_project[at]]
        for amount in rows[at][1:]:
            if 0 < amount <= payment:
                possible[at] |= possible[at + 1] << amount & (2 << payment) - 1

    ways = 0
    open_branches = [(0, payment)]
    while open_branches and ways <= MOST_WAYS:
        at, rest = open_branches.pop()
        if rest < 0 or not possible[at] >> rest & 1:
            continue
        if at == n:
            ways += 1
            continue
        open_branches += [(at + 1, rest - amount) for amount in rows[at][1:] if amount > 0]
        open_branches.append((next_project[at], rest))
    return ways


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0]) if lines else None
    if not first:
        refuse(1, "not two positive integers without leading zeros, one blank apart")
    n, payment = int(first[1]), int(first[2])
    if n > MOST_INVOICES or payment > MOST_CENTS:
        refuse(1, f"more than {MOST_INVOICES} invoices, or more than {MOST_CENTS} cents")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} invoices instead of {n}")
    invoices = []
    for number, line in enumerate(lines[1:], 2):
        invoice = INVOICE.fullmatch(line)
        if not invoice:
            refuse(number, "not three integers without leading zeros, one blank apart")
        project, full, discounted = map(int, invoice.groups())
        if project > n:
            refuse(number, f"project {project}, more than {n}")
        if full > MOST_CENTS:
            refuse(number, f"{full} cents, more than {MOST_CENTS}")
        if discounted >= full:
            refuse(number, f"the discounted amount {discounted} is not smaller than {full}")
        invoices.append((project, full, discounted))
    ways = count_ways(invoices, payment)
    if ways > MOST_WAYS:
        refuse(1, f"more than {MOST_WAYS} ways")
    sys.exit(42)


main()
