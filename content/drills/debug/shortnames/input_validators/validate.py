"""Accepts (42) or refuses (43) names."""
import re
import sys
import unicodedata

data = sys.stdin.buffer.read()
try:
    text = data.decode("utf-8")
except UnicodeDecodeError:
    sys.exit(43)
if not text.endswith("\n"):
    sys.exit(43)
first, *names = text[:-1].split("\n")
match = re.fullmatch("([2-9]|[123][0-9]|40) ([1-9][0-9]?|100)", first)
if not match or len(names) != int(match[2]):
    sys.exit(43)
for number, name in enumerate(names, 2):
    if "  " in name or not 1 <= len(name.encode()) <= 200 or name != name.strip() or any(unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cn", "Co") for c in name):
        print(f"line {number}: not a name", file=sys.stderr)
        sys.exit(43)
sys.exit(42)
