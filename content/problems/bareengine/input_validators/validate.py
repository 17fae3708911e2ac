"""Accepts (exit status 42) or refuses (43) an input of Bare Engine read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
VALUE = f"(?:undefined|@{WORD}|{WORD})"
ACTIONS = f"(?: (?:(?:ok|fail):{VALUE}|throw:{WORD})){{0,6}}"
HANDLER = f"(?:-|same|throw:{WORD}|value:{VALUE}|odd:{WORD})"
MAKE = re.compile(f"(new|thenable) ({WORD}){ACTIONS}|(broken|odd) ({WORD}) {WORD}|(resolve|reject) ({WORD}) {VALUE}")
CHAIN = re.compile(f"(?:then ({WORD}) ({WORD}) {HANDLER}(?: {HANDLER})?|(?:catch|finally) ({WORD}) ({WORD}) {HANDLER})")
SETTLE = re.compile(f"settle ({WORD}) (?:ok|fail):{VALUE}")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 100:
        refuse(101, "more than 100 steps")
    promises, others = set(), set()
    for number, step in enumerate(steps, 1):
        make, chain, settle = MAKE.fullmatch(step), CHAIN.fullmatch(step), SETTLE.fullmatch(step)
        if not (make or chain or settle or step == "drain"):
            refuse(number, "not a step")
        made = make and (make[2] or make[4] or make[6]) or chain and (chain[1] or chain[3])
        if made and made in promises | others:
            refuse(number, "a name that is there already")
        if chain and (chain[2] or chain[4]) not in promises:
            refuse(number, "no promise of that name")
        if settle and settle[1] not in promises | others:
            refuse(number, "nothing of that name")
        if made:
            (others if make and (make[1] == "thenable" or make[3]) else promises).add(made)
        if not (promises | others).issuperset(re.findall(f"@({WORD})", step)):
            refuse(number, "a name that is not known yet")
    sys.exit(42)


main()
