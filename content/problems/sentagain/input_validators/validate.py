"""Accepts (exit status 42) or refuses (43) an input of Sent Again read from standard input."""
import re
import sys

MOST_REPORTS = 20_000
LAST_PACKET = 200_000
WINDOW = 32
COUNT = re.compile(rb"[1-9][0-9]{0,4}")
REPORT = re.compile(rb"([1-9][0-9]{0,5}) (0|[1-9][0-9]{0,9})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not COUNT.fullmatch(lines[0]) or int(lines[0]) > MOST_REPORTS:
        refuse(1, f"not an integer from 1 to {MOST_REPORTS} without leading zeros")
    if len(lines) != int(lines[0]) + 1:
        refuse(len(lines), f"{len(lines) - 1} reports instead of {int(lines[0])}")
    reports = []
    for number, line in enumerate(lines[1:], 2):
        report = REPORT.fullmatch(line)
        if not report:
            refuse(number, "not two integers without leading zeros, one blank apart")
        a, b = map(int, report.groups())
        if a > LAST_PACKET:
            refuse(number, f"packet {a} is behind {LAST_PACKET}")
        if b >= 1 << WINDOW:
            refuse(number, f"{b} has more than {WINDOW} bits")
        if b >> (a - 1):
            refuse(number, "a packet before the first one has arrived")
        reports.append((a, 2 * b + 1, number))
    # In this order they were written: what has arrived stays so. Bit i is packet a - i.
    reports.sort()
    for (a, arrived, _), (later_a, later_arrived, number) in zip(reports, reports[1:]):
        passed = later_a - a
        if passed <= WINDOW and (arrived << passed) & ((2 << WINDOW) - 1) & ~later_arrived:
            refuse(number, "a packet has not arrived that had arrived before")
    sys.exit(42)


main()
