"""Accepts (exit status 42) or refuses (43) an input of Smudged Labels read from standard input."""
import re
import sys

MOST = 100_000
FIRST = re.compile(rb"(0|[1-9][0-9]{0,5}) (0|[1-9][0-9]{0,5})")
LABEL = re.compile(rb"[A-Z0-9-]{1,12}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0]) if lines else None
    if not first:
        refuse(1, "not two integers without leading zeros, one blank apart")
    n, m = int(first[1]), int(first[2])
    if max(n, m) > MOST:
        refuse(1, f"{max(n, m)} is more than {MOST}")
    if len(lines) != n + m + 1:
        refuse(len(lines), f"{len(lines) - 1} labels instead of {n + m}")
    for number, line in enumerate(lines[1:], 2):
        if not LABEL.fullmatch(line):
            refuse(number, "not a label of 1 to 12 upper-case letters, digits and hyphens")
    sys.exit(42)


main()
