"""Writes one input of Which Invoices to standard output: gen.py SHAPE INVOICES PROJECTS CENTS NUMBERS... SEED

    random   INVOICES PROJECTS CENTS DISCOUNTS SEED  amounts up to CENTS / INVOICES, of 100 invoices DISCOUNTS offer a discount; the
                                                     payment is that of a random way, in which half of the invoices are paid
    sorted   INVOICES PROJECTS CENTS DISCOUNTS SEED  random, the smallest amounts first
    reversed INVOICES PROJECTS CENTS DISCOUNTS SEED  random, the largest amounts first
    equal    INVOICES PROJECTS CENTS SEED            all of the same amount, without discounts; the payment is for two of them
    even     INVOICES PROJECTS CENTS SEED            as random with a discount on each, but all amounts are even and the payment is odd

The payment is at most CENTS. The same arguments give the same bytes on every machine.
"""
import sys


class SplitMix64:
    """The generator of Steele, Lea and Flood (2014); Python's own may change between versions."""

    MASK = 2**64 - 1

    def __init__(self, seed):
        self.state = seed & self.MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return z ^ (z >> 31)

    def between(self, low, high):
        """An integer of [low, high]."""
        return low + self.next() % (high - low + 1)


def amounts(rng, invoices, cents, discounts, unit):
    """(full, discounted) of each invoice, multiples of a unit."""
    largest = cents // invoices // unit
    result = []
    for _ in range(invoices):
        full = rng.between(max(largest // 4, 2), largest)
        offers = rng.between(1, 100) <= discounts
        result.append((full * unit, rng.between(max(full * 9 // 10, 1), full - 1) * unit if offers else 0))
    return result


def paid(rng, rows):
    """What a random way comes to, in which about half of the invoices are paid."""
    places = {}
    for i, (project, _, _) in enumerate(rows):
        places.setdefault(project, []).append(i)
    total = 0
    while total == 0:
        for own in places.values():
            for i in own[: rng.between(0, len(own))]:
                _, full, discounted = rows[i]
                total += discounted if discounted and rng.between(0, 1) else full
    return total


def random(rng, invoices, projects, cents, discounts):
    rows = [(rng.between(1, projects), *both) for both in amounts(rng, invoices, cents, discounts, 1)]
    return rows, paid(rng, rows)


def by_amount(rng, numbers, reverse):
    invoices, projects, cents, discounts = numbers
    pairs = sorted(amounts(rng, invoices, cents, discounts, 1), reverse=reverse)
    rows = [(rng.between(1, projects), *both) for both in pairs]
    return rows, paid(rng, rows)


def sorted_(rng, *numbers):
    return by_amount(rng, numbers, False)


def reversed_(rng, *numbers):
    return by_amount(rng, numbers, True)


def equal(rng, invoices, projects, cents):
    rows = [(rng.between(1, projects), cents // invoices, 0) for _ in range(invoices)]
    return rows, cents // invoices * 2


def even(rng, invoices, projects, cents):
    pairs = amounts(rng, invoices, cents, 100, 2)
    rows = [(i % projects + 1, *both) for i, both in enumerate(pairs)]
    return rows, sum(full for _, full, _ in rows) // 4 * 2 + 1


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, even)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    rows, payment = SHAPES[shape](SplitMix64(seed), *numbers)
    lines = [f"{len(rows)} {payment}"] + ["%d %d %d" % row for row in rows]
    sys.stdout.write("\n".join(lines) + "\n")


main()
