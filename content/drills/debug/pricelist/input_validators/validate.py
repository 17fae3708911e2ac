"""Accepts (42) or refuses (43) a day of quotes."""
import re
import sys

LINE = re.compile(r"price ([a-z]{1,12} [a-z]{1,12}) ([1-9][0-9]{0,7})|discount [a-z]{1,12} [a-z]{1,12} ([1-9][0-9]?)|quote [a-z]{1,12} [a-z]{1,12}")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
lines = data.decode()[:-1].split("\n")
seen = set()
for number, line in enumerate(lines, 1):
    match = LINE.fullmatch(line)
    if not match or (match[2] and int(match[2]) > 10_000_000) or (match[3] and int(match[3]) > 90) or (match[1] and match[1] in seen):
        print(f"line {number}: no price, discount or quote", file=sys.stderr)
        sys.exit(43)
    seen.add(match[1])
sys.exit(42 if len(lines) <= 200 else 43)
