"""Accepts (exit status 42) or refuses (43) an input of Payment Retry read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
TIME = "(0|[1-9][0-9]{0,6})"
HEAD = re.compile(f"retry (-|[1-9][0-9]?) (-|{TIME}) (-|{TIME}) (-|{TIME}) (-|half|more|none) (-|soft) (-|signal)")
PLAN = re.compile(f"(now|{TIME}) (ok {WORD}|fail {WORD}( {TIME})?)|never")
ABORT = re.compile(f"abort (before|in:[1-9]|{TIME}) {WORD}")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    calls, plans, signal = 0, 0, None
    for number, line in enumerate(data.decode("ascii")[:-1].split("\n"), 1):
        head = HEAD.fullmatch(line)
        if head:
            calls, plans, signal = calls + 1, 0, head[10] == "signal"
            if calls > 20:
                refuse(number, "more than 20 calls")
            if head[1] != "-" and int(head[1]) > 12:
                refuse(number, "more than 12 attempts")
            if head[2] != "-" and int(head[2]) > 1000:
                refuse(number, "a base of more than 1000 milliseconds")
        elif signal is None:
            refuse(number, "not a call")
        elif PLAN.fullmatch(line):
            plans += 1
            if plans > 12:
                refuse(number, "more than 12 plans")
        elif not ABORT.fullmatch(line) or not signal:
            refuse(number, "neither a plan nor an abort of a signal that is there")
        if any(int(word) > 1_000_000 for word in line.split(" ") if word.isdigit()):
            refuse(number, "more than 1000000")
    sys.exit(42)


main()
