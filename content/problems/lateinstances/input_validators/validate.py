"""Accepts (exit status 42) or refuses (43) an input of Late Instances read from standard input."""
import re
import sys

MOST_MINUTES = 100_000
MOST_INSTANCES = 1000
MOST_CAPACITY = 1_000_000
MOST_REQUESTS = 10**9
NUMBERS = re.compile(rb"(0|[1-9][0-9]{0,9})( (0|[1-9][0-9]{0,9}))*")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 2:
        refuse(len(lines), f"{len(lines)} lines instead of 2")
    for number, line in enumerate(lines, 1):
        if not NUMBERS.fullmatch(line):
            refuse(number, "not integers from 0 on, without leading zeros, one blank apart")
    first, requests = (list(map(int, line.split(b" "))) for line in lines)
    if len(first) != 8:
        refuse(1, f"{len(first)} numbers instead of 8")
    n, lowest, highest, each, busy, idle, streak, boot = first
    if not 1 <= n <= MOST_MINUTES:
        refuse(1, f"{n} minutes, not from 1 to {MOST_MINUTES}")
    if not 1 <= lowest <= highest <= MOST_INSTANCES:
        refuse(1, f"from {lowest} to {highest} instances, not 1 <= a <= b <= {MOST_INSTANCES}")
    if not 1 <= each <= MOST_CAPACITY:
        refuse(1, f"{each} requests for each instance, not from 1 to {MOST_CAPACITY}")
    if not idle < busy <= 100:
        refuse(1, f"idle up to {idle} and busy above {busy} percent, not 0 <= q < p <= 100")
    if not 1 <= min(streak, boot) <= max(streak, boot) <= MOST_MINUTES:
        refuse(1, f"{streak} minutes to decide or {boot} to boot, not from 1 to {MOST_MINUTES}")
    if len(requests) != n:
        refuse(2, f"{len(requests)} minutes instead of {n}")
    if max(requests) > MOST_REQUESTS:
        refuse(2, f"{max(requests)} requests, more than {MOST_REQUESTS}")
    sys.exit(42)


main()
