"""Accepts (exit status 42) or refuses (43) an input of Upload Slots read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


FIRST = re.compile(r"([1-9][0-9]{0,2}) (0|[1-9][0-9]{0,2})")
TASK = re.compile(r"(now|0|[1-9][0-9]{0,4}) (ok|fail) [a-z]{1,10}|never")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    first, *tasks = data.decode("ascii")[:-1].split("\n")
    match = FIRST.fullmatch(first)
    if not match or int(match[1]) > 100 or int(match[2]) > 100:
        refuse(1, "not a limit of 1 to 100 and a number of tasks of at most 100")
    if len(tasks) != int(match[2]):
        refuse(len(tasks) + 1, f"{len(tasks)} tasks instead of {match[2]}")
    for number, task in enumerate(tasks, 2):
        match = TASK.fullmatch(task)
        if not match:
            refuse(number, "not a task")
        if match[1] and match[1] != "now" and int(match[1]) > 10_000:
            refuse(number, "more than 10000 milliseconds")
    sys.exit(42)


main()
