"""Accepts (exit status 42) or refuses (43) an input of Savepoints read from standard input."""
import re
import sys

MOST_STATEMENTS = 100_000
LARGEST = 10**9
COUNT = re.compile(rb"[1-9][0-9]{0,5}")
STATEMENT = re.compile(rb"(insert|savepoint|rollback|release) ([1-9][0-9]{0,9})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not COUNT.fullmatch(lines[0]):
        refuse(1, "not a positive integer of at most six digits without leading zeros")
    n = int(lines[0])
    if n > MOST_STATEMENTS:
        refuse(1, f"{n} is more than {MOST_STATEMENTS}")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines)} lines instead of {n + 1}")
    for number, line in enumerate(lines[1:], 2):
        statement = STATEMENT.fullmatch(line)
        if not statement:
            refuse(number, "not one of the four words and a positive integer without leading zeros, one blank apart")
        if int(statement[2]) > LARGEST:
            refuse(number, f"{int(statement[2])} is more than {LARGEST}")
    sys.exit(42)


main()
