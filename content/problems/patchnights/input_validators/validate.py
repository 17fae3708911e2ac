"""Accepts (exit status 42) or refuses (43) an input of Patch Nights read from standard input.

Its arguments, which the groups give, are what holds besides: `few` for at most 8 servers, `same` for equal penalties, `first` for
windows that all begin in night 1.
"""
import re
import sys

MAX_SERVERS = 1_500
MAX_FEW = 8
MAX_NIGHTS = 1_500
MAX_IN_A_NIGHT = 1_500
MAX_PENALTY = 1_000_000_000


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
    n, m, _ = integers(lines, 1, [(1, MAX_FEW if "few" in sys.argv else MAX_SERVERS), (1, MAX_NIGHTS), (1, MAX_IN_A_NIGHT)])
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} servers instead of {n}")
    penalties = set()
    for number in range(2, n + 2):
        first, last, penalty = integers(lines, number, [(1, m), (1, m), (1, MAX_PENALTY)])
        if first > last or "first" in sys.argv and first > 1:
            refuse(number, "a window that ends before it begins, or begins too late for its group")
        penalties.add(penalty)
    if "same" in sys.argv and len(penalties) > 1:
        refuse(1, "penalties that are not equal")
    sys.exit(42)


main()
