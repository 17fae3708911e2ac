"""Accepts (42) or refuses (43) clients."""
import re
import sys

LINE = re.compile(r"[a-z]{1,12}(?: [1-9][0-9]{0,9}){3,12}")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
lines = data.decode()[:-1].split("\n")
clients = set()
for number, line in enumerate(lines, 1):
    good = LINE.fullmatch(line)
    if good:
        base, cap, *attempts = map(int, line.split(" ")[1:])
        good = base <= cap <= 2_000_000_000 and max(attempts) <= 1_000_000
    client = line.split(" ")[0]
    if not good or client in clients:
        print(f"line {number}: not a client", file=sys.stderr)
        sys.exit(43)
    clients.add(client)
sys.exit(42 if len(lines) <= 100 else 43)
