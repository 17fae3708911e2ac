"""Accepts (42) or refuses (43) an evening of orders."""
import re
import sys

LINE = re.compile(r"show ([a-z0-9]{1,12}) ([1-9][0-9]{0,3})|order ([a-z0-9]{1,12}) ([a-z0-9]{1,12}) ([1-9]|1[0-9]|20) ([0-9]|[1-4][0-9]|50) (?:ok|declined)|wait")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
lines = data.decode()[:-1].split("\n")
shows, orders = set(), set()
for number, line in enumerate(lines, 1):
    match = LINE.fullmatch(line)
    good = match is not None
    if good and match[1]:
        good = match[1] not in shows and int(match[2]) <= 1000
        shows.add(match[1])
    elif good and match[3]:
        good = match[3] not in orders and match[4] in shows
        orders.add(match[3])
    if not good:
        print(f"line {number}: no show that is new, no order that is new for a show that is open, no wait", file=sys.stderr)
        sys.exit(43)
sys.exit(42 if len(lines) <= 100 else 43)
