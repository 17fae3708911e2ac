"""Accepts (42) or refuses (43) grants and questions."""
import re
import sys

PATH = r"(?:/|(?:/[a-z0-9-]{1,20}){1,8})"
LINE = re.compile(rf"(?:grant|can) [a-z]{{1,12}} (?:read|write) {PATH}|revoke [a-z]{{1,12}} {PATH}")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
lines = data.decode()[:-1].split("\n")
for number, line in enumerate(lines, 1):
    if not LINE.fullmatch(line):
        print(f"line {number}: no grant and no question", file=sys.stderr)
        sys.exit(43)
sys.exit(42 if len(lines) <= 200 else 43)
