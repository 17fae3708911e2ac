"""Accepts (exit status 42) or refuses (43) an input of Fewer Hunks read from standard input."""
import re
import sys

MOST_LINES = 500
MOST_EFFORT = 1000
LARGEST = 10**9
FIRST = re.compile(rb"([1-9][0-9]{0,8}) ([1-9][0-9]{0,8}) (0|[1-9][0-9]{0,8})")
LINES = re.compile(rb"(0|[1-9][0-9]{0,9})( (0|[1-9][0-9]{0,9}))*")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 3:
        refuse(len(lines), f"{len(lines)} lines instead of 3")
    first = FIRST.fullmatch(lines[0])
    if not first:
        refuse(1, "not two positive integers and one that may be 0, without leading zeros, one blank apart")
    *counts, hunk = map(int, first.groups())
    if max(counts) > MOST_LINES:
        refuse(1, f"{max(counts)} lines, more than {MOST_LINES}")
    if hunk > MOST_EFFORT:
        refuse(1, f"a hunk adds {hunk}, more than {MOST_EFFORT}")
    for number, (line, count) in enumerate(zip(lines[1:], counts), 2):
        if not LINES.fullmatch(line):
            refuse(number, "not integers from 0 on, without leading zeros, one blank apart")
        version = list(map(int, line.split(b" ")))
        if len(version) != count:
            refuse(number, f"{len(version)} lines instead of {count}")
        if max(version) > LARGEST:
            refuse(number, f"{max(version)} is more than {LARGEST}")
    sys.exit(42)


main()
