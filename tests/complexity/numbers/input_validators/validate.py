import re
import sys

text = sys.stdin.read()
match = re.fullmatch(r"([1-9][0-9]*)\n([1-9][0-9]*(?: [1-9][0-9]*)*)\n", text)
assert match and len(match[2].split()) == int(match[1])
sys.exit(42)
