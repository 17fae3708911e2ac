"""Accepts (42) or refuses (43) a log and its readers."""
import re
import sys

LINE = re.compile(r"log [a-z]{1,12}|since (0|[1-9][0-9]{0,2})")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
first, *lines = data.decode()[:-1].split("\n")
if not re.fullmatch("[1-9][0-9]{0,3}", first) or int(first) > 1000 or len(lines) > 200:
    sys.exit(43)
logged = 0
for number, line in enumerate(lines, 2):
    match = LINE.fullmatch(line)
    if not match or (match[1] and int(match[1]) > logged):
        print(f"line {number}: no line of log, no reader of lines that were logged", file=sys.stderr)
        sys.exit(43)
    logged += line.startswith("log")
sys.exit(42)
