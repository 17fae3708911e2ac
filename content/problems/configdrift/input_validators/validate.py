"""Accepts (exit status 42) or refuses (43) an input of Config Drift read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


NAME = "[a-z]{1,10}"
INTEGER = "(?:0|-?[1-9][0-9]{0,8})"
COUNT = "(?:0|[1-9][0-9]?)"
VALUE = f"(?:undefined|null|true|false|NaN|-0|{INTEGER}|'[a-z0-9]{{1,10}}|#{NAME}|@{NAME}|{NAME})"
KEY = f"(?:#?{NAME}|{COUNT})"
VIEWS = ("bytes", "shorts", "doubles")
NEW = re.compile(f"new ({NAME}) (?:(object)(?: (?:null|@({NAME})))?|(array|bytes|shorts|doubles) {COUNT}|(date) {INTEGER}|(map|set|function))")
STEPS = {  # by verb: the rest of the step, and the kinds of which the first name may not be
    "set": (re.compile(f"({KEY}) {VALUE}"), ("function",)),
    "hide": (re.compile(f"({KEY}) {VALUE}"), ("function", *VIEWS)),
    "put": (re.compile(f"{VALUE} {VALUE}()"), ("object", "array", "set", "date", "function", *VIEWS)),
    "add": (re.compile(f"{VALUE}()"), ("object", "array", "map", "date", "function", *VIEWS)),
}


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 200:
        refuse(201, "more than 200 steps")
    kinds = {}
    for number, step in enumerate(steps, 1):
        if any(name not in kinds for name in re.findall(f"@({NAME})", step)):
            refuse(number, "a name that is not known yet")
        new = NEW.fullmatch(step)
        if new:
            name, plain, parent, sized, date, other = new.groups()
            if name in kinds or parent and kinds[parent] != "object":
                refuse(number, "a name that is there already, or no plain object as prototype")
            kinds[name] = plain or sized or date or other
            continue
        verb, _, rest = step.partition(" ")
        if verb == "equal" and re.fullmatch(f"{VALUE} {VALUE}", rest):
            continue
        name, _, rest = rest.partition(" ")
        wanted, never = STEPS.get(verb, (None, ()))
        match = wanted.fullmatch(rest) if wanted and kinds.get(name, never[0]) not in never else None
        if not match or match[1] == "length" or kinds[name] in VIEWS and not match[1].isdigit():
            refuse(number, "not a step")
    sys.exit(42)


main()
