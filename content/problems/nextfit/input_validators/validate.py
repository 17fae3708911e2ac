"""Accepts (exit status 42) or refuses (43) an input of Next Fit read from standard input."""
import re
import sys

MOST_BLOCKS = 200_000
MOST_UNITS = 2 * 10**9
FIRST = re.compile(rb"([1-9][0-9]*) ([1-9][0-9]*) ([1-9][0-9]*) (0|[1-9][0-9]*)")
BLOCK = re.compile(rb"-?[1-9][0-9]{0,9}")


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
        refuse(1, "not three positive integers and one that may be 0, without leading zeros, one blank apart")
    n, request, smallest, start = map(int, first.groups())
    if n > MOST_BLOCKS:
        refuse(1, f"{n} is more than {MOST_BLOCKS}")
    if max(request, smallest) > MOST_UNITS:
        refuse(1, f"{max(request, smallest)} is more than {MOST_UNITS}")
    blocks = lines[1].split(b" ")
    if len(blocks) != n:
        refuse(2, f"{len(blocks)} blocks instead of {n}")
    if not all(BLOCK.fullmatch(block) for block in blocks):
        refuse(2, "not integers that are not 0, without leading zeros, one blank apart")
    units = sum(abs(int(block)) for block in blocks)
    if units > MOST_UNITS:
        refuse(2, f"{units} units, more than {MOST_UNITS}")
    if start >= units:
        refuse(1, f"begins at unit {start} of {units}")
    sys.exit(42)


main()
