"""Accepts (exit status 42) or refuses (43) an input of Flaky Stretch read from standard input."""
import re
import sys

MAX_RUNS = 50_000
MAX_NUMBER = 10**9
FIRST = re.compile(rb"([1-9][0-9]{0,9}) (0|[1-9][0-9]{0,9})")
ENTRY = re.compile(rb"([1-9][0-9]{0,9}) ([1-9][0-9]{0,9}) (pass|fail)")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0])
    if not first:
        refuse(1, "not two integers without leading zeros, one blank apart")
    runs, most = map(int, first.groups())
    if runs > MAX_RUNS or most > MAX_RUNS:
        refuse(1, f"more than {MAX_RUNS}")
    if len(lines) != runs + 1:
        refuse(len(lines), f"{len(lines) - 1} entries instead of {runs}")
    for number, line in enumerate(lines[1:], 2):
        entry = ENTRY.fullmatch(line)
        if not entry:
            refuse(number, "not two positive integers without leading zeros and a result, one blank apart")
        if max(int(entry[1]), int(entry[2])) > MAX_NUMBER:
            refuse(number, f"a number above {MAX_NUMBER}")
    sys.exit(42)


main()
