"""Accepts (exit status 42) or refuses (43) an input of Pointer Trail read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
NUMBER = "(0|[1-9][0-9]{0,5})"
ARGUMENT = "(0|-?[1-9][0-9]{0,2})"
FIRST = re.compile(NUMBER + " (yes|no|-) (yes|no|-) (sum|-)")
STEP = re.compile(f"(call|echo) {WORD}( {ARGUMENT}){{1,3}}|advance {NUMBER}|cancel|flush|fail|use [1-3]")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    first, *steps = data.decode("ascii")[:-1].split("\n")
    match = FIRST.fullmatch(first)
    if not match or int(match[1]) > 10_000:
        refuse(1, "not a wait of at most 10000, yes, no or - twice, and sum or -")
    if not 1 <= len(steps) <= 200:
        refuse(len(steps) + 1, f"{len(steps)} steps instead of 1 to 200")
    for number, step in enumerate(steps, 2):
        match = STEP.fullmatch(step)
        if not match:
            refuse(number, "not a step")
        if match[4] and int(match[4]) > 100_000:
            refuse(number, "more than 100000 milliseconds")
    sys.exit(42)


main()
