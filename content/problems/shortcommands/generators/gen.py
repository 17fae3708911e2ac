"""Writes one input of Short Commands to standard output: gen.py SHAPE WORDS NUMBERS... SEED

    random   WORDS LONGEST LETTERS COMMANDS SEED  words of 1 to LONGEST letters of the first LETTERS, of random commands
    sorted   WORDS LONGEST LETTERS COMMANDS SEED  random, sorted
    reversed WORDS LONGEST LETTERS COMMANDS SEED  random, sorted backwards
    equal    WORDS LONGEST LETTERS SEED           random, but all words stand for one command
    compound WORDS COMMANDS SEED                  of two or three parts with hyphens, as tools have them
    grown    WORDS LETTERS COMMANDS SEED          each word is an earlier one and one to three letters more
    partners WORDS SEED                           of 20 letters; each shares all but the last with one word of another command, and
                                                  only a few with all others

All words are different; a shape that runs out of words does not end. The same arguments give the same bytes on every machine.
"""
import sys

ALPHABET = "abcdefghijklmnopqrstuvwxyz-"
LONGEST = 20
VERBS = ["add", "apply", "attach", "check", "clean", "clone", "commit", "copy", "create", "delete", "deploy", "describe", "detach", "diff",
         "drain", "edit", "exec", "export", "get", "import", "init", "list", "log", "login", "logs", "merge", "move", "pull", "push", "remove",
         "rename", "reset", "restart", "restore", "roll", "run", "scale", "set", "show", "start", "stat", "status", "stop", "sync", "tag", "test",
         "top", "undo", "unset", "wait", "watch"]
NOUNS = ["all", "app", "branch", "bucket", "cache", "cert", "config", "cron", "disk", "env", "file", "group", "host", "image", "job", "key",
         "node", "pod", "pool", "port", "queue", "role", "route", "rule", "seat", "site", "snap", "tag", "task", "team", "token", "user", "zone"]


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

    def one_of(self, items):
        return items[self.between(0, len(items) - 1)]

    def text(self, length, letters):
        return "".join(ALPHABET[self.between(0, letters - 1)] for _ in range(length))


def commands(rng, words, count):
    return [(word, rng.between(1, count)) for word in words]


def random(rng, words, longest, letters, count):
    found = {}
    while len(found) < words:
        found[rng.text(rng.between(1, longest), letters)] = None
    return commands(rng, found, count)


def sorted_(rng, *numbers):
    return sorted(random(rng, *numbers))


def reversed_(rng, *numbers):
    return sorted_(rng, *numbers)[::-1]


def equal(rng, words, longest, letters):
    return random(rng, words, longest, letters, 1)


def compound(rng, words, count):
    found = {}
    while len(found) < words:
        parts = [rng.one_of(VERBS)] + [rng.one_of(NOUNS) for _ in range(rng.between(0, 2))]
        found["-".join(parts)[:LONGEST]] = None
    return commands(rng, found, count)


def grown(rng, words, letters, count):
    found = [rng.text(1, letters)]
    known = set(found)
    while len(found) < words:
        word = (rng.one_of(found) + rng.text(rng.between(1, 3), letters))[:LONGEST]
        if word not in known:
            known.add(word)
            found.append(word)
    return commands(rng, found, count)


def partners(rng, words):
    half = words - words // 2
    stems = {}
    while len(stems) < half:
        stems[rng.text(LONGEST - 1, 26)] = None
    first = [(stem + "a", 2 * i + 1) for i, stem in enumerate(stems)]
    second = [(stem + "b", 2 * i + 2) for i, stem in enumerate(stems)]
    return first + second[: words // 2]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, compound, grown, partners)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    words = SHAPES[shape](SplitMix64(seed), *numbers)
    sys.stdout.write("\n".join([str(len(words))] + [f"{word} {command}" for word, command in words]) + "\n")


main()
