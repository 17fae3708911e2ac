"""Accepts (exit status 42) or refuses (43) an input of One Round Trip read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
KEY = f"(?:{WORD}|0|[1-9][0-9]{{0,5}}|NaN|'[0-9]{{1,10}})"
TIME = "(?:0|[1-9][0-9]{0,2}|1000)"
SMALL = "(?:[0-9]|1[0-9]|20)"
PLAN = f"(?: (?:(?:error|undefined|call|forget):{KEY}|(?:fail|throw):{WORD}|reverse|short|long|none|now)){{0,5}}"
CALL = f"(?:(?:load|forget|insist) {KEY}|all(?: {KEY}){{0,10}}|chain {SMALL} {KEY}|timer {TIME} {KEY}|reply {TIME}{PLAN})"
STEP = re.compile(f"{CALL}(?: & {CALL}){{0,7}}|advance {TIME}")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    limit, *steps = data.decode("ascii")[:-1].split("\n")
    if not re.fullmatch("-|1?[1-9]|10|20", limit):
        refuse(1, "not a limit")
    if not 1 <= len(steps) <= 60:
        refuse(len(steps) + 1, "not 1 to 60 steps")
    for number, step in enumerate(steps, 2):
        if not STEP.fullmatch(step):
            refuse(number, "not a step")
    sys.exit(42)


main()
