"""Accepts (exit status 42) or refuses (43) an input of One Faster Target read from standard input."""
import re
import sys

MAX_TARGETS = 100_000
MAX_DEPENDENCIES = 150_000
MAX_SECONDS = 10**9


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


def refuse_cycles(n, needed_by):
    missing = [0] * (n + 1)
    for targets in needed_by:
        for target in targets:
            missing[target] += 1
    free = [target for target in range(1, n + 1) if missing[target] == 0]
    for target in free:  # which grows meanwhile
        for following in needed_by[target]:
            missing[following] -= 1
            if missing[following] == 0:
                free.append(following)
    if len(free) != n:
        refuse(1, "some targets need themselves")


def main():
    data = sys.stdin.buffer.read()
    lines = data.split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    n, m = integers(lines, 1, [(1, MAX_TARGETS), (0, MAX_DEPENDENCIES)])
    if len(lines) != 1 + n + m:
        refuse(len(lines), f"{len(lines) - 1} lines of targets and dependencies instead of {n + m}")
    for number in range(2, n + 2):
        today, after_a_week = integers(lines, number, [(1, MAX_SECONDS), (0, MAX_SECONDS)])
        if after_a_week > today:
            refuse(number, f"a week of work would slow the target down from {today} to {after_a_week}")
    needed_by = [[] for _ in range(n + 1)]
    seen = set()
    for number in range(n + 2, n + m + 2):
        needed, target = integers(lines, number, [(1, n), (1, n)])
        if (needed, target) in seen:
            refuse(number, "this dependency has been listed before")
        seen.add((needed, target))
        needed_by[needed].append(target)
    refuse_cycles(n, needed_by)
    sys.exit(42)


main()
