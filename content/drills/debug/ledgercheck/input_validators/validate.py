"""Accepts (42) or refuses (43) bookings."""
import re
import sys

LINE = re.compile(r"(?:ledger|bank) [a-z]{1,12} (0|-?[1-9][0-9]{0,11})")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
lines = data.decode()[:-1].split("\n")
for number, line in enumerate(lines, 1):
    match = LINE.fullmatch(line)
    if not match or abs(int(match[1])) > 100_000_000_000:
        print(f"line {number}: not a booking", file=sys.stderr)
        sys.exit(43)
sys.exit(42 if len(lines) <= 200 else 43)
