"""Accepts (exit status 42) or refuses (43) the input of the first run; that of the second is made by the validator."""
import re
import sys

match = re.fullmatch(rb"write ([1-9][0-9]{0,3})\n", sys.stdin.buffer.read())
sys.exit(42 if match and int(match[1]) <= 1000 else 43)
