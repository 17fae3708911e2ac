"""Accepts (42) or refuses (43) posts."""
import re
import sys

LINE = re.compile(r"([1-9][0-9]{0,9}) ([1-9][0-9]{0,9})")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
first, *lines = data.decode()[:-1].split("\n")
if not re.fullmatch("[1-9]|[1-4][0-9]|50", first) or not 1 <= len(lines) <= 200:
    sys.exit(43)
ids = set()
for number, line in enumerate(lines, 2):
    match = LINE.fullmatch(line)
    if not match or max(int(match[1]), int(match[2])) > 10**9 or match[1] in ids:
        print(f"line {number}: not a post", file=sys.stderr)
        sys.exit(43)
    ids.add(match[1])
sys.exit(42)
