"""Accepts (exit status 42) or refuses (43) an input of Till Script read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
PLACE = "(?:0|[1-9][0-9]?)"
VALUE = f"(?:undefined|null|NaN|true|false|0|-?[1-9][0-9]{{0,5}}|@{WORD}|{WORD})"
NAMED = re.compile(f"(array) ({WORD})(?: (?:_|{VALUE})){{0,50}}|(like) ({WORD}) {PLACE}(?: {PLACE}:{VALUE}){{0,50}}")
INHERIT = re.compile(f"inherit ({WORD}) {PLACE} {VALUE}")
DURING = re.compile(f"during [1-9][0-9]? (?:(push|pop|shift|length) ?(?:(?<=push ){VALUE}|(?<=length ){PLACE})?|set {PLACE} {VALUE}|delete {PLACE}|throw {WORD})")
KINDS = "same|place|nothing|large|twice|nested|holes|empty|like|text|none"
CALL = re.compile(f"call (?:(?:map|filter|flatMap) ({WORD}|null|undefined) (?:{KINDS})(?: this={WORD})?|reduce ({WORD}|null|undefined) (?:same|text|none)(?: initial={VALUE})?)( traced)?")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 200:
        refuse(201, "more than 200 steps")
    kinds, waiting = {}, []
    for number, step in enumerate(steps, 1):
        unknown = [name for name in re.findall(f"@({WORD})", step) if name not in kinds]
        if unknown:
            refuse(number, f"{unknown[0]} is not known yet")
        named, inherit, call, during = (pattern.fullmatch(step) for pattern in (NAMED, INHERIT, CALL, DURING))
        if named:
            name = named[2] or named[4]
            if name in kinds or name in ("null", "undefined"):
                refuse(number, "no new name")
            kinds[name] = named[1] or named[3]
        elif inherit:
            if inherit[1] not in kinds:
                refuse(number, "an unknown array")
        elif during:
            word = step.split(" ")[2]
            if len(step.split(" ")) != {"pop": 3, "shift": 3, "push": 4, "length": 4, "delete": 4, "throw": 4, "set": 5}[word]:
                refuse(number, "not a step")
            waiting.append(word)
        elif call:
            name = call[1] or call[2]
            nobody = name in ("null", "undefined")
            if not nobody and name not in kinds or nobody and call[3]:
                refuse(number, "an unknown array")
            if kinds.get(name) != "array" and {"push", "pop", "shift"} & set(waiting):
                refuse(number, "only an array has such methods")
            waiting = []
        else:
            refuse(number, "not a step")
    sys.exit(42)


main()
