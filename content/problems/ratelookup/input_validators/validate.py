"""Accepts (exit status 42) or refuses (43) an input of Rate Lookup read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
VALUE = "(undefined|null|NaN|-0|0|-?[1-9][0-9]{0,8}|@[a-z]{1,10}|'[a-z0-9]{1,10}|[a-z]{1,10})"
NUMBER = "(0|[1-9][0-9]{0,4})"
FIRST = re.compile("(-|all|length|owner) (-|[1-9][0-9]{0,2})")
STEP = re.compile(f"(call|insist|forget) {WORD}( {VALUE}){{1,3}}|clear|advance {NUMBER}"
                  f"|next (value {VALUE}|throw {WORD}|recall( {VALUE}){{1,3}}|(promise|thenable) {NUMBER} (ok|fail) {WORD})")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    first, *steps = data.decode("ascii")[:-1].split("\n")
    match = FIRST.fullmatch(first)
    if not match or (match[2] != "-" and int(match[2]) > 100):
        refuse(1, "not a key and a limit of 1 to 100 or -")
    if not 1 <= len(steps) <= 200:
        refuse(len(steps) + 1, f"{len(steps)} steps instead of 1 to 200")
    for number, step in enumerate(steps, 2):
        if not STEP.fullmatch(step):
            refuse(number, "not a step")
        if re.match("(advance|next (promise|thenable)) ", step) and any(int(word) > 10_000 for word in step.split(" ") if word.isdigit()):
            refuse(number, "more than 10000 milliseconds")
    sys.exit(42)


main()
