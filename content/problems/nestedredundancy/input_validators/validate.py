"""Accepts (exit status 42) or refuses (43) an input of Nested Redundancy read from standard input."""
import re
import sys

MAX_LENGTH = 1_000_000
TOKEN = re.compile(r"m|([1-9][0-9]{0,6})\(|,|\)")


def refuse(place, why):
    print(f"character {place + 1}: {why}", file=sys.stderr)
    sys.exit(43)


def check(text):
    groups = []  # quorum and number of members so far of each open group
    place = 0
    member_due = True
    while place < len(text):
        token = TOKEN.match(text, place)
        if not token:
            refuse(place, "neither a machine, a quorum with its parenthesis, a comma nor a closing parenthesis")
        if member_due != (token[0] == "m" or token[1] is not None):
            refuse(place, "a member is missing" if member_due else "a comma or a closing parenthesis is missing")
        if token[1]:
            groups.append([int(token[1]), 1])
        elif token[0] == "m":
            member_due = False
        elif not groups:
            refuse(place, "not inside a group")
        elif token[0] == ",":
            groups[-1][1] += 1
            member_due = True
        else:
            quorum, members = groups.pop()
            if quorum > members:
                refuse(place, f"a quorum of {quorum} among {members}")
        place = token.end()
    if member_due or groups:
        refuse(place, "the configuration is not complete")


def main():
    data = sys.stdin.buffer.read()
    if not data.endswith(b"\n") or data.count(b"\n") != 1 or not data.isascii():
        refuse(0, "not one line of ASCII text")
    if len(data) - 1 > MAX_LENGTH:
        refuse(MAX_LENGTH, "too long")
    check(data[:-1].decode("ascii"))
    sys.exit(42)


main()
