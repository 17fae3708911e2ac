"""Accepts (exit status 42) or refuses (43) an input of Alert Rules read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
INTEGER = "(?:0|-?[1-9][0-9]{0,5})"
VALUE = f"(?:undefined|null|NaN|true|false|_|{INTEGER}|@{WORD}|{WORD})"
SMALL = "(?:[0-9]|1[0-9]|20)"
STEP = re.compile(f"fn ({WORD}) {SMALL}(?: (?:throws|itself|nothing))?|curry ({WORD}) ({WORD}) {VALUE}(?: {SMALL})?|call ({WORD}) ({WORD}) {WORD}(?: {VALUE}){{0,20}}")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 200:
        refuse(201, "more than 200 steps")
    known = set()
    for number, step in enumerate(steps, 1):
        match = STEP.fullmatch(step)
        if not match:
            refuse(number, "not a step")
        original, curried, of, result, called = match.groups()
        used = [*re.findall(f"@({WORD})", step), *(name for name in (of, called) if name)]
        if not known.issuperset(used):
            refuse(number, "a name that is not known yet")
        known.add(original or curried or result)
    sys.exit(42)


main()
