"""Accepts (exit status 42) or refuses (43) an input of Restore by Morning read from standard input.

Its arguments, which the groups give, are what holds besides: `week` for at most 7 nights, `months` for at most 120,
`files` for a limit on files that does not matter.
"""
import re
import sys

MAX_NIGHTS = 3_000
MAX_WEEK = 7
MAX_MONTHS = 120
MAX_READ = 10**10
MAX_SIZE = 1_000_000


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def integers(lines, number, limits):
    """The integers of one line, exactly one blank between them, each in its limits."""
    text = lines[number - 1]
    if not re.fullmatch(rb"(0|[1-9][0-9]*)( (0|[1-9][0-9]*))*", text):
        refuse(number, "not non-negative integers without leading zeros, one blank apart")
    values = [int(word) for word in text.split(b" ")]
    if len(values) != len(limits):
        refuse(number, f"{len(values)} integers instead of {len(limits)}")
    for value, (least, most) in zip(values, limits):
        if not least <= value <= most:
            refuse(number, f"{value} is not between {least} and {most}")
    return values


def main():
    data = sys.stdin.buffer.read()
    lines = data.split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    most = MAX_WEEK if "week" in sys.argv else MAX_MONTHS if "months" in sys.argv else MAX_NIGHTS
    n, p, r = integers(lines, 1, [(1, most), (2, MAX_NIGHTS), (1, MAX_READ)])
    if "files" in sys.argv and p < n:
        refuse(1, f"{p} backups of {n} may be read")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} nights instead of {n}")
    for number in range(2, n + 2):
        size, change = integers(lines, number, [(1, MAX_SIZE), (0, MAX_SIZE)])
        if size > r or change > size or number == 2 and change > 0:
            refuse(number, "a size over the limit, or a change that is too large")
    sys.exit(42)


main()
