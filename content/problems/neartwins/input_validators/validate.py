"""Accepts (exit status 42) or refuses (43) an input of Near Twins read from standard input."""
import re
import sys

MAX_RECORDS = 30_000
FIRST = re.compile(rb"([1-9][0-9]{0,4}) ([1-4])")
VALUE = rb"(?:-|[a-z0-9]{1,8})"


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0])
    if not first:
        refuse(1, "not a number of records and one of fields, from 1 to 4, one blank apart")
    records, fields = map(int, first.groups())
    if records > MAX_RECORDS:
        refuse(1, f"more than {MAX_RECORDS} records")
    if len(lines) != records + 1:
        refuse(len(lines), f"{len(lines) - 1} records instead of {records}")
    record = re.compile(b" ".join([VALUE] * fields))
    for number, line in enumerate(lines[1:], 2):
        if not record.fullmatch(line):
            refuse(number, f"not {fields} values of 1 to 8 small letters and digits, or hyphens, one blank apart")
    sys.exit(42)


main()
