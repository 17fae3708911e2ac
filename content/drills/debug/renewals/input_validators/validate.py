"""Accepts (42) or refuses (43) subscriptions."""
import re
import sys
from datetime import date

LINE = re.compile(r"[a-z]{1,12} ([0-9]{4}-[0-9]{2}-[0-9]{2}) ([1-9][0-9]?)")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
lines = data.decode()[:-1].split("\n")
for number, line in enumerate(lines, 1):
    match = LINE.fullmatch(line)
    try:
        good = match and 1970 <= date.fromisoformat(match[1]).year <= 2090 and int(match[2]) <= 60
    except ValueError:
        good = False
    if not good:
        print(f"line {number}: not a subscription", file=sys.stderr)
        sys.exit(43)
sys.exit(42 if len(lines) <= 100 else 43)
