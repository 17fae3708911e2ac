"""Accepts (exit status 42) or refuses (43) an input, which is read from standard input.

It is strict: solutions in any language shall be able to rely on the statement. Its arguments come from the tests
(input_validator_args); the first is the largest number of days.
"""
import re
import sys


def refuse(why):
    print(why, file=sys.stderr)
    sys.exit(43)


most = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
match = re.fullmatch(rb"([1-9][0-9]{0,5})\n([01](?: [01])*)\n", sys.stdin.buffer.read())
if not match:
    refuse("not two lines: a number, and zeros and ones with one blank between them")
n, days = int(match[1]), match[2].count(b" ") + 1
if n > most:
    refuse(f"{n} days; {most} are allowed")
if days != n:
    refuse(f"{days} days instead of {n}")
sys.exit(42)
