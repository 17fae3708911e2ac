"""Accepts (exit status 42) or refuses (43) an input of Which Cache read from standard input: a size and a policy."""
import re
import sys

found = re.fullmatch(rb"([1-9][0-9]{0,2}) (fifo|lru|clock)\n", sys.stdin.buffer.read())
if not found or not 2 <= int(found[1]) <= 100:
    print("not a size from 2 to 100 and a policy", file=sys.stderr)
    sys.exit(43)
sys.exit(42)
