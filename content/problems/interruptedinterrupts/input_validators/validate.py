"""Accepts (exit status 42) or refuses (43) an input of Interrupted Interrupts read from standard input."""
import re
import sys

MOST = 50_000
LARGEST = 10**9
COUNT = re.compile(rb"[1-9][0-9]{0,4}")
INTERRUPT = re.compile(rb"(0|[1-9][0-9]{0,9}) ([1-9][0-9]{0,9}) ([1-9][0-9]{0,9}) ([1-9][0-9]{0,9})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not COUNT.fullmatch(lines[0]) or int(lines[0]) > MOST:
        refuse(1, f"not an integer from 1 to {MOST} without leading zeros")
    if len(lines) != int(lines[0]) + 1:
        refuse(len(lines), f"{len(lines) - 1} interrupts instead of {int(lines[0])}")
    before = 0
    for number, line in enumerate(lines[1:], 2):
        interrupt = INTERRUPT.fullmatch(line)
        if not interrupt:
            refuse(number, "not an integer from 0 on and three from 1 on, without leading zeros, one blank apart")
        values = list(map(int, interrupt.groups()))
        if max(values) > LARGEST:
            refuse(number, f"{max(values)} is more than {LARGEST}")
        if values[0] < before:
            refuse(number, f"comes at {values[0]}, before the one before it")
        before = values[0]
    sys.exit(42)


main()
