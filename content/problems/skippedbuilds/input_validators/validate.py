"""Accepts (exit status 42) or refuses (43) an input of Skipped Builds read from standard input.

The first line holds the number of builds and of the lines that follow; each of these holds a number of times and the
words that are repeated so often.
"""
import re
import sys

MAX_BUILDS = 1_000_000
MAX_LINES = 100
MAX_WORDS = 50


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not re.fullmatch(rb"[1-9][0-9]{0,6} [1-9][0-9]{0,2}", lines[0]):
        refuse(1, "not two positive integers without leading zeros, one blank apart")
    n, count = map(int, lines[0].split(b" "))
    if not 2 <= n <= MAX_BUILDS or count > MAX_LINES:
        refuse(1, "too few builds, too many, or too many lines")
    if len(lines) != count + 1:
        refuse(len(lines), f"{len(lines) - 1} lines instead of {count}")
    builds = bytearray()
    for number, line in enumerate(lines[1:], 2):
        if not re.fullmatch(rb"[1-9][0-9]{0,6}( (good|bad|broken)){1,%d}" % MAX_WORDS, line):
            refuse(number, "not a number of times and words")
        times, *words = line.split(b" ")
        if len(builds) + int(times) * len(words) > n:
            refuse(number, f"more than {n} builds")
        builds += int(times) * b"".join({b"good": b"g", b"bad": b"b", b"broken": b"x"}[word] for word in words)
    if len(builds) != n:
        refuse(len(lines), f"{len(builds)} builds instead of {n}")
    if not builds.startswith(b"g") or not builds.endswith(b"b"):
        refuse(len(lines), "the first build is not good, or the last one is not bad")
    if b"xxx" in builds:
        refuse(len(lines), "three broken builds in a row")
    sys.exit(42)


main()
