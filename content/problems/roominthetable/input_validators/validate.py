"""Accepts (exit status 42) or refuses (43) an input of Room in the Table read from standard input."""
import re
import sys

MOST_ROUTES = 10_000
LONGEST = 24
MOST_HOPS = 20_000
COUNT = re.compile(rb"[1-9][0-9]{0,4}")
ROUTE = re.compile(rb"%s\.%s\.%s\.%s/%s ([1-9][0-9]{0,4})" % ((rb"(0|[1-9][0-9]{0,2})",) * 4 + (rb"(0|[1-9][0-9]?)",)))


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not COUNT.fullmatch(lines[0]) or int(lines[0]) > MOST_ROUTES:
        refuse(1, f"not an integer from 1 to {MOST_ROUTES} without leading zeros")
    if len(lines) != int(lines[0]) + 1:
        refuse(len(lines), f"{len(lines) - 1} routes instead of {int(lines[0])}")
    seen = set()
    for number, line in enumerate(lines[1:], 2):
        route = ROUTE.fullmatch(line)
        if not route:
            refuse(number, "not a prefix and a next hop, without leading zeros, one blank apart")
        *parts, length, hop = map(int, route.groups())
        if max(parts) > 255:
            refuse(number, f"{max(parts)} in an address")
        if length > LONGEST or hop > MOST_HOPS:
            refuse(number, "the length or the next hop is out of bounds")
        address = int.from_bytes(bytes(parts), "big")
        if address & 2 ** (32 - length) - 1:
            refuse(number, f"a bit behind the first {length} is 1")
        if (address, length) in seen:
            refuse(number, "the same prefix again")
        seen.add((address, length))
    sys.exit(42)


main()
