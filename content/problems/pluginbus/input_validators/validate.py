"""Accepts (exit status 42) or refuses (43) an input of Plugin Bus read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
NAME = "[a-zA-Z_]{1,20}"
PLAIN = f"(on|once|off) {NAME} {WORD}|emit {NAME}( {WORD}){{0,3}}|count {NAME}|drop [1-9][0-9]{{0,2}}"
STEP = re.compile(f"{PLAIN}|when {WORD} ({PLAIN}|throw {WORD})")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 200:
        refuse(201, "more than 200 steps")
    for number, step in enumerate(steps, 1):
        if not STEP.fullmatch(step):
            refuse(number, "not a step")
    sys.exit(42)


main()
