"""Accepts (exit status 42) or refuses (43) an input of Undo Snapshot read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


NAME = "[a-z]{1,10}"
INTEGER = "(?:0|-?[1-9][0-9]{0,8})"
COUNT = "(?:0|[1-9][0-9]{0,2})"
VALUE = f"(undefined|null|true|false|NaN|-0|{INTEGER}|#{NAME}|@{NAME}|{NAME})"
KEY = f"(?!length )(?:#?{NAME}|{COUNT})"
FLAGS = "(?:w?e?c?|-)"
SIZES = {"bytes": 1, "shorts": 2, "doubles": 8}
WITH_PROPERTIES = ("object", "array", "map", "set", "date")
NEW = re.compile(f"new ({NAME}) (?:(object)(?: (null|@{NAME}))?|(array|buffer) ({COUNT})|(date) ({INTEGER})|(map|set|function)|(bytes|shorts|doubles) @({NAME}) ({COUNT}) ({COUNT}))")
STEPS = {  # by verb: the rest of the step, and the kinds that the first name may be of
    "set": (re.compile(f"{KEY} {VALUE}"), WITH_PROPERTIES),
    "define": (re.compile(f"{KEY} {VALUE} {FLAGS}"), WITH_PROPERTIES),
    "access": (re.compile(f"{KEY} (?:get|set|both) {FLAGS}"), WITH_PROPERTIES),
    "length": (re.compile(f"{COUNT} [w-]"), ("array",)),
    "put": (re.compile(f"{VALUE} {VALUE}"), ("map",)),
    "add": (re.compile(VALUE), ("set",)),
    "poke": (re.compile(f"({COUNT}) {INTEGER}"), tuple(SIZES)),
    "close": (re.compile(""), WITH_PROPERTIES),
    "freeze": (re.compile(""), WITH_PROPERTIES),
}


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 200:
        refuse(201, "more than 200 steps")
    kinds, lengths = {}, {}
    for number, step in enumerate(steps, 1):
        unknown = [name for name in re.findall(f"@({NAME})", step) if name not in kinds]
        if unknown:
            refuse(number, f"{unknown[0]} is not known yet")
        made = NEW.fullmatch(step)
        if made:
            name, plain, prototype, sized, size, date, _, other, view, buffer, offset, length = made.groups()
            if name in kinds:
                refuse(number, f"{name} is there already")
            if prototype not in (None, "null") and kinds[prototype[1:]] != "object":
                refuse(number, "a prototype is an object")
            if view:
                width = SIZES[view]
                if kinds[buffer] != "buffer" or int(offset) % width or int(offset) + int(length) * width > lengths[buffer]:
                    refuse(number, "no such window on a buffer")
                lengths[name] = int(length)
            if sized:
                lengths[name] = int(size)
            kinds[name] = plain or sized or date or other or view
            continue
        verb, _, rest = step.partition(" ")
        if verb == "clone" and re.fullmatch(VALUE, rest):
            continue
        name, _, rest = rest.partition(" ")
        wanted, allowed = STEPS.get(verb, (None, ()))
        if kinds.get(name) not in allowed or not wanted.fullmatch(rest):
            refuse(number, "not a step")
        if verb == "poke" and int(wanted.fullmatch(rest)[1]) >= lengths[name]:
            refuse(number, "beyond the end")
    sys.exit(42)


main()
