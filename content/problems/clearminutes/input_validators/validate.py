"""Accepts (exit status 42) or refuses (43) an input of Clear Minutes read from standard input."""
import re
import sys

MOST_SENSORS = 50_000
COUNT = re.compile(rb"[1-9][0-9]{0,8}")
SENSOR = re.compile(rb"(0|[1-9][0-9]{0,18}) (0|[1-9][0-9]?)")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not lines or not COUNT.fullmatch(lines[0]):
        refuse(1, "not a positive integer without leading zeros")
    n = int(lines[0])
    if n > MOST_SENSORS:
        refuse(1, f"{n} sensors, more than {MOST_SENSORS}")
    if len(lines) != 1 + n:
        refuse(len(lines), f"{len(lines) - 1} sensors instead of {n}")
    for number, line in enumerate(lines[1:], 2):
        sensor = SENSOR.fullmatch(line)
        if not sensor:
            refuse(number, "not two integers from 0 on, without leading zeros, one blank apart")
        plan, offset = map(int, sensor.groups())
        if plan >= 2**60:
            refuse(number, f"{plan} has a bit behind bit 59")
        if offset > 59:
            refuse(number, f"{offset} minutes, more than 59")
    sys.exit(42)


main()
