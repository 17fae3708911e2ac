"""Accepts (exit status 42) or refuses (43) an input of Burst and Refill read from standard input: what the bucket holds, and the time between two tokens."""
import re
import sys

MOST = 10**9


def refuse(why):
    print(f"line 1: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    line = re.fullmatch(rb"([1-9][0-9]{0,9}) ([1-9][0-9]{0,9})\n", sys.stdin.buffer.read())
    if not line:
        refuse("not one line of two positive integers without leading zeros, one blank apart")
    if max(map(int, line.groups())) > MOST:
        refuse(f"a number is more than {MOST}")
    sys.exit(42)


main()
