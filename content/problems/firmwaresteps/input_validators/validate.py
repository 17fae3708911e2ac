"""Accepts (exit status 42) or refuses (43) an input of Firmware Steps read from standard input."""
import re
import sys

MOST_VERSIONS = 50_000
MOST_SECONDS = 100_000
FIRST = re.compile(rb"([1-9][0-9]{0,8}) ([1-9][0-9]{0,8})")
OFFER = rb"(-1|[1-9][0-9]{0,8})"
OFFERS = re.compile(OFFER + b" " + OFFER + b" " + OFFER)


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0]) if lines else None
    if not first:
        refuse(1, "not two positive integers, without leading zeros, one blank apart")
    n, k = map(int, first.groups())
    if not 2 <= n <= MOST_VERSIONS:
        refuse(1, f"version {n} is wanted, not one from 2 to {MOST_VERSIONS}")
    if k > MOST_VERSIONS:
        refuse(1, f"{k} versions to the next milestone, more than {MOST_VERSIONS}")
    if len(lines) != n:
        refuse(len(lines), f"{len(lines)} lines instead of {n}")
    for number, line in enumerate(lines[1:], 2):
        offers = OFFERS.fullmatch(line)
        if not offers:
            refuse(number, "not three integers that are -1 or positive, without leading zeros, one blank apart")
        if max(map(int, offers.groups())) > MOST_SECONDS:
            refuse(number, f"more than {MOST_SECONDS} seconds")
    sys.exit(42)


main()
