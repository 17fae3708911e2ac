"""Accepts (exit status 42) or refuses (43) what the judge is given: the number of builds, and the first bad one."""
import re
import sys

match = re.fullmatch(rb"([1-9][0-9]{0,9}) ([1-9][0-9]{0,9})\n", sys.stdin.buffer.read())
sys.exit(42 if match and int(match[2]) <= int(match[1]) <= 10**9 else 43)
