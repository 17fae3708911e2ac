"""Accepts (42) or refuses (43) bills."""
import re
import sys

LINE = re.compile(r"[a-z]{1,12} (?:0|[1-9][0-9]{0,6})\.[0-9]{2}(?: [a-z]{1,12}=[1-9][0-9]{0,4}){1,20}")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
lines = data.decode()[:-1].split("\n")
for number, line in enumerate(lines, 1):
    words = line.split(" ")
    pairs = [word.split("=") for word in words[2:]]
    if not LINE.fullmatch(line) or words[1] == "0.00" or any(int(weight) > 10000 for _, weight in pairs):
        print(f"line {number}: not a bill", file=sys.stderr)
        sys.exit(43)
    if len({centre for centre, _ in pairs}) < len(pairs):
        print(f"line {number}: a centre twice", file=sys.stderr)
        sys.exit(43)
sys.exit(42 if len(lines) <= 100 else 43)
