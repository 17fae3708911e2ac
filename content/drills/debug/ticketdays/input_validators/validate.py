"""Accepts (42) or refuses (43) moments in a zone."""
import sys
from datetime import datetime

ZONES = ("Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Adelaide", "UTC")
data = sys.stdin.buffer.read()
if not data.isascii() or not data.endswith(b"\n"):
    sys.exit(43)
zone, *lines = data.decode()[:-1].split("\n")
if zone not in ZONES or not 1 <= len(lines) <= 200:
    sys.exit(43)
for number, line in enumerate(lines, 2):
    try:
        moment = datetime.strptime(line, "%Y-%m-%dT%H:%M:%SZ")
        good = moment.strftime("%Y-%m-%dT%H:%M:%SZ") == line and 2005 <= moment.year <= 2030
    except ValueError:
        good = False
    if not good:
        print(f"line {number}: not a moment", file=sys.stderr)
        sys.exit(43)
sys.exit(42)
