"""Accepts (exit status 42) or refuses (43) an input of Steady Beat read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "([a-z]{1,10})"
NUMBER = "(0|[1-9][0-9]{0,6})"
BUSY = re.compile(f"busy {NUMBER} {NUMBER}")
STEP = re.compile(f"start {WORD} {NUMBER}|(?:pause|resume|stop) {WORD}|when {WORD} (?:pause|resume|stop) {WORD}|date -?{NUMBER}|timers|advance {NUMBER}|early [0-9]")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    lines = data.decode("ascii")[:-1].split("\n")
    if len(lines) > 100:
        refuse(101, "more than 100 lines")
    end, count, now = -1, 0, 0
    started = {}
    for number, line in enumerate(lines, 1):
        busy, step = BUSY.fullmatch(line), STEP.fullmatch(line)
        if busy:
            begin, until = int(busy[1]), int(busy[2])
            count += 1
            if count != number or count > 20 or not end < begin < until <= 1_000_000:
                refuse(number, "not a busy time that follows the one before")
            end = until
            continue
        if not step:
            refuse(number, "not a step")
        started_name, period, used, whose, other, date, advance = step.groups()
        if date and int(date) > 1_000_000 or advance and int(advance) > 100_000 or period and not 1 <= int(period) <= 10_000:
            refuse(number, "out of range")
        if started_name:
            if started_name in started:
                refuse(number, "a name that is there already")
            started[started_name] = (now, int(period))
        if not started.keys() >= {name for name in (used, whose, other) if name}:
            refuse(number, "a name that is not known yet")
        now += int(advance or 0)
    if count == len(lines):
        refuse(len(lines), "there is no step")
    if sum((now - begin) // period for begin, period in started.values()) > 1000:
        refuse(len(lines), "more than 1000 beats")
    sys.exit(42)


main()
