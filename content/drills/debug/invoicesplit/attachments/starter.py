"""Divides shared bills among cost centres by weight: what each bill costs whom, and what each centre owes."""
import sys


def to_cents(text):
    whole, cents = text.split(".")
    return int(whole) * 100 + int(cents)


def money(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def read_bill(line):
    """The name of the bill, its cents, and a list of (centre, weight)."""
    name, amount, *rest = line.split()
    pairs = []
    for word in rest:
        centre, weight = word.split("=")
        pairs.append((centre, int(weight)))
    return name, to_cents(amount), pairs


def divide(cents, pairs):
    """The cents for each centre, in the order of the pairs."""
    total = sum(weight for _, weight in pairs)
    shares = []
    for _, weight in pairs:
        shares.append(round(cents * weight / total))
    return shares


def main():
    owed = {}
    for line in sys.stdin:
        name, cents, pairs = read_bill(line)
        shares = divide(cents, pairs)
        for (centre, _), share in zip(pairs, shares):
            owed[centre] = owed.get(centre, 0) + share
        print(name, *(money(share) for share in shares))
    print("owed")
    for centre in sorted(owed):
        print(centre, money(owed[centre]))


main()
