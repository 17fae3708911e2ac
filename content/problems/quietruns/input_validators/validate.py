"""Accepts (exit status 42) or refuses (43) an input of Quiet Runs read from standard input."""
import re
import sys

MAX_RUNS = 50_000
MAX_TIME = 10**9


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def integers(lines, number, limits):
    """The integers of one line, exactly one blank between them, each in its limits."""
    text = lines[number - 1]
    if not re.fullmatch(rb"(0|[1-9][0-9]*)( (0|[1-9][0-9]*))*", text):
        refuse(number, "not non-negative integers without leading zeros, one blank apart")
    values = [int(word) for word in text.split(b" ")]
    if len(values) != len(limits):
        refuse(number, f"{len(values)} integers instead of {len(limits)}")
    for value, (least, most) in zip(values, limits):
        if not least <= value <= most:
            refuse(number, f"{value} is not between {least} and {most}")
    return values


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 2:
        refuse(len(lines), f"{len(lines)} lines instead of 2")
    runs, warmup = integers(lines, 1, [(1, MAX_RUNS), (0, MAX_RUNS - 1)])
    if warmup >= runs:
        refuse(1, f"all of the {runs} runs warm up")
    integers(lines, 2, [(1, MAX_TIME)] * runs)
    sys.exit(42)


main()
