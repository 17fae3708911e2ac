"""Accepts (exit status 42) or refuses (43) an input of Lists in Lists read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "(?!(?:undefined|null|true|false|function) )[a-z]{1,10}"
INTEGER = "(?:0|-?[1-9][0-9]{0,5})"
SMALL = "(?:0|[1-9][0-9]?)"
VALUE = f"(?:undefined|null|NaN|true|false|{INTEGER}|@?[a-z]{{1,10}})"
DEPTH = "(?:-|undefined|NaN|Infinity|-?[0-9]{1,3}(?:\\.[0-9])?)"
MAKE = re.compile(f"list ({WORD}) (?:(?:_|{VALUE}) ){{0,50}}|like ({WORD}) (?:-?{SMALL}(?:\\.[0-9])?|[a-z]{{1,10}}) (?:{SMALL}:{VALUE} )*")
CHANGE = re.compile(f"put ({WORD}) {SMALL} {VALUE} |drop ({WORD}) {SMALL} |length ({WORD}) {SMALL} |trace ({WORD}) ")
CALL = re.compile(f"flatten {VALUE} {DEPTH} |lazy ({WORD}) {VALUE} {DEPTH} ")
USE = re.compile(f"next ({WORD}) {SMALL} |(?:rest|return) ({WORD}) ")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 100:
        refuse(101, "more than 100 steps")
    lists, iterators = set(), set()
    for number, step in enumerate(steps, 1):
        made, changed, called, used = (form.fullmatch(step + " ") for form in (MAKE, CHANGE, CALL, USE))
        if not (made or changed or called or used):
            refuse(number, "not a step")
        if not lists.issuperset(re.findall(r"@(\w+)", step)) or changed and changed[changed.lastindex] not in lists:
            refuse(number, "a list that is not known yet")
        if used and used[used.lastindex] not in iterators:
            refuse(number, "an iterator that is not known yet")
        if made:
            if made[made.lastindex] in lists:
                refuse(number, "a name that is there already")
            lists.add(made[made.lastindex])
        if called and called.lastindex:
            iterators.add(called[1])
    sys.exit(42)


main()
