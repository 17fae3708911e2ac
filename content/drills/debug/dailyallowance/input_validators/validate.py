"""Accepts (42) or refuses (43) receipts."""
import re
import sys

MONEY = r"(?:0|[1-9][0-9]{0,3})\.[0-9]{2}"
LINE = re.compile(r"([1-9]|[12][0-9]|3[01]) (" + MONEY + ")")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
first, *lines = data.decode()[:-1].split("\n")
if not re.fullmatch(MONEY, first) or first == "0.00" or len(lines) > 200:
    sys.exit(43)
for number, line in enumerate(lines, 2):
    match = LINE.fullmatch(line)
    if not match or match[2] == "0.00":
        print(f"line {number}: not a receipt", file=sys.stderr)
        sys.exit(43)
sys.exit(42)
