"""Writes one input of Smudged Labels to standard output: gen.py SHAPE NUMBERS... SEED

    random   LISTED READ ARTICLES SMUDGES SEED  boxes of few articles; of 100 readings, SMUDGES are of labels that look alike
    sorted   LISTED READ ARTICLES SMUDGES SEED  random, both lists sorted
    reversed LISTED READ ARTICLES SMUDGES SEED  random, both lists sorted backwards
    equal    LISTED READ SEED                   one label, which is read right each time
    alike    LISTED READ LENGTH SEED            labels of the letters that look like something, so that many look alike
    wide     LISTED READ LENGTH SEED            labels of V and W only, all of which look like LENGTH letters V
    lone     LISTED READ SEED                   all labels and all readings differ, and none look alike

The same arguments give the same bytes on every machine.
"""
import sys

PLAIN = "ACDEFGHJKLMNPRTUXY34679-"
ALIKE = [("0", "O", "Q"), ("1", "I"), ("2", "Z"), ("5", "S"), ("8", "B")]
SMUDGES = {c: group for group in ALIKE for c in group}


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

    def below(self, bound):
        return self.next() % bound

    def one_of(self, items):
        return items[self.below(len(items))]


def label(rng):
    """A label of 5 to 7 characters, which stays within 12 when it is smudged."""
    return "".join(rng.one_of(PLAIN + "0OQ1I2Z5S8BVW") for _ in range(5 + rng.below(3)))


def wide_of(rng, width):
    """A text of V and W that is as wide as so many letters V."""
    text = ""
    while width > 0:
        text += rng.one_of("VW") if width > 1 else "V"
        width -= 2 if text[-1] == "W" else 1
    return text


def smudged(rng, text):
    """A label that looks like it; by chance it may be the same."""
    result, run = "", 0
    for c in text + " ":
        if c in "VW":
            run += 2 if c == "W" else 1
            continue
        result, run = result + wide_of(rng, run), 0
        result += rng.one_of(SMUDGES.get(c, c))
    return result[:-1]


def random(rng, listed, read, articles, smudges):
    labels = [label(rng) for _ in range(articles)]
    readings = []
    for _ in range(read):
        reading = rng.one_of(labels)
        readings.append(smudged(rng, reading) if rng.below(100) < smudges else reading)
    return [rng.one_of(labels) for _ in range(listed)], readings


def sorted_(rng, *numbers):
    return tuple(sorted(labels) for labels in random(rng, *numbers))


def reversed_(rng, *numbers):
    return tuple(sorted(labels, reverse=True) for labels in random(rng, *numbers))


def equal(rng, listed, read):
    one = label(rng)
    return [one] * listed, [one] * read


def alike(rng, listed, read, length):
    def text():
        return smudged(rng, "".join(rng.one_of("01V") for _ in range(length)))

    return [text() for _ in range(listed)], [text() for _ in range(read)]


def wide(rng, listed, read, length):
    return [wide_of(rng, length) for _ in range(listed)], [wide_of(rng, length) for _ in range(read)]


def lone(rng, listed, read):
    start = rng.below(1000)

    def text(number):
        word = ""
        for _ in range(6):
            word += PLAIN[number % len(PLAIN)]
            number //= len(PLAIN)
        return word

    return [text(start + 2 * i) for i in range(listed)], [text(start + 2 * i + 1) for i in range(read)]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, alike, wide, lone)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    listed, read = SHAPES[shape](SplitMix64(seed), *numbers)
    sys.stdout.write("\n".join([f"{len(listed)} {len(read)}", *listed, *read]) + "\n")


main()
