"""Accepts (exit status 42) or refuses (43) an input of Swallowed Errors read from standard input."""
import re
import sys

MOST_CALLS = 50_000
MOST_HANDLERS = 50_000
LARGEST_CODE = 10**9
NUMBERS = re.compile(rb"(0|[1-9][0-9]{0,9})( (0|[1-9][0-9]{0,9}))*")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def numbers(lines, number, count):
    """The numbers of one line, exactly one blank between them."""
    if not NUMBERS.fullmatch(lines[number - 1]):
        refuse(number, "not integers that are not negative, without leading zeros, one blank apart")
    result = list(map(int, lines[number - 1].split(b" ")))
    if len(result) != count:
        refuse(number, f"{len(result)} integers instead of {count}")
    if max(result) > LARGEST_CODE:
        refuse(number, f"{max(result)} is more than {LARGEST_CODE}")
    return result


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    n, h = numbers(lines, 1, 2)
    if not 1 <= n <= MOST_CALLS or not 1 <= h <= MOST_HANDLERS:
        refuse(1, "n or h is out of bounds")
    if len(lines) != h + 3:
        refuse(len(lines), f"{len(lines)} lines instead of {h + 3}")
    for call, caller in enumerate(numbers(lines, 2, n), 1):
        if not min(call - 1, 1) <= caller < call:
            refuse(2, f"{caller} as the caller of {call}")
    numbers(lines, 3, n)
    known = set()
    for number in range(4, h + 4):
        call, old, new = numbers(lines, number, 3)
        if not 1 <= call <= n or old == 0 or old == new:
            refuse(number, "an unknown call, no code, or the same code again")
        if (call, old) in known:
            refuse(number, f"call {call} has another handler for {old}")
        known.add((call, old))
    sys.exit(42)


main()
