"""Accepts (exit status 42) or refuses (43) an input of Percentile on the Wall read from standard input."""
import re
import sys

MOST_EVENTS = 200_000
LARGEST_TIME = 10**9
FIRST = re.compile(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,2})")
EVENT = re.compile(rb"add (0|[1-9][0-9]{0,9})|drop ([1-9][0-9]{0,5})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0]) if lines else None
    if not first:
        refuse(1, "not two positive integers without leading zeros, one blank apart")
    n, percent = int(first[1]), int(first[2])
    if n > MOST_EVENTS or percent > 100:
        refuse(1, f"more than {MOST_EVENTS} events, or more than 100 percent")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} events instead of {n}")
    added, dropped = 0, set()
    for number, line in enumerate(lines[1:], 2):
        event = EVENT.fullmatch(line)
        if not event:
            refuse(number, "neither add and a time nor drop and a number")
        if event[1] is not None:
            if int(event[1]) > LARGEST_TIME:
                refuse(number, f"{int(event[1])} is more than {LARGEST_TIME}")
            added += 1
            continue
        which = int(event[2])
        if which > added:
            refuse(number, f"measurement {which} has not been made")
        if which in dropped:
            refuse(number, f"measurement {which} has been withdrawn before")
        dropped.add(which)
    sys.exit(42)


main()
