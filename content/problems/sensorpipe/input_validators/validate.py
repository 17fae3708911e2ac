"""Accepts (exit status 42) or refuses (43) an input of Sensor Pipe read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
TIME = "(?:0|[1-9][0-9]{0,2}|1000)"
SIZE = "(?:0|1?[1-9]|10|20)"
CALL = (f"(?:send {WORD}|next|close(?: {WORD})?|fail {WORD}|return(?: {WORD})?|throw {WORD}"
        f"|loop {TIME}(?: (?:break:(?:1?[1-9]|10|20)|throw:{WORD}))?|pump {TIME}(?: {WORD}){{1,20}})")
STEP = re.compile(f"{CALL}(?: & {CALL}){{0,7}}|advance {TIME}")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    size, *steps = data.decode("ascii")[:-1].split("\n")
    if not re.fullmatch(SIZE, size):
        refuse(1, "not a size")
    if not 1 <= len(steps) <= 60:
        refuse(len(steps) + 1, "not 1 to 60 steps")
    for number, step in enumerate(steps, 2):
        if not STEP.fullmatch(step):
            refuse(number, "not a step")
    sys.exit(42)


main()
