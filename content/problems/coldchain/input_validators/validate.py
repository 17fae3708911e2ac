"""Accepts (exit status 42) or refuses (43) an input of Cold Chain read from standard input."""
import re
import sys

FIRST = re.compile(rb"([1-9][0-9]*) ([1-9][0-9]*) (0|[1-9][0-9]*) (0|-?[1-9][0-9]*)")
REPORT = re.compile(rb"-|0|-?[1-9][0-9]{0,3}")
LIMITS = [("n", 1, 300_000), ("w", 1, 10**9), ("m", 0, 10**9), ("t", -1000, 1000)]


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 2:
        refuse(len(lines), f"{len(lines)} lines instead of 2")
    first = FIRST.fullmatch(lines[0])
    if not first:
        refuse(1, "not four integers without leading zeros, one blank apart")
    for (name, least, most), word in zip(LIMITS, first.groups()):
        if not least <= int(word) <= most:
            refuse(1, f"{name} is {int(word)}, not between {least} and {most}")
    reports = lines[1].split(b" ")
    if len(reports) != int(first[1]):
        refuse(2, f"{len(reports)} reports instead of {int(first[1])}")
    for report in reports:
        if not REPORT.fullmatch(report):
            refuse(2, "not integers without leading zeros and hyphens, one blank apart")
        if report != b"-" and not -1000 <= int(report) <= 1000:
            refuse(2, f"{int(report)} is not between -1000 and 1000")
    sys.exit(42)


main()
