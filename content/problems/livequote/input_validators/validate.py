"""Accepts (exit status 42) or refuses (43) an input of Live Quote read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
INTEGER = "(?:0|-?[1-9][0-9]{0,5})"
VALUE = f"(?:{WORD}|{INTEGER})"
NUMBER = f"(?:NaN|{INTEGER})"
COMPUTED = f"(?:sum(?: {VALUE}){{1,10}}|(?:half|check|catch) {VALUE}|less {VALUE} {VALUE}|if {VALUE} {VALUE} {VALUE}|put {WORD} {VALUE})"
EFFECT = f"(?:show(?: {VALUE}){{1,10}}|when {VALUE} {VALUE}|fail {VALUE}|(?:copy|nest) {WORD} {VALUE}|cap {WORD} {INTEGER})"
IN_BATCH = f"(?:set {WORD} {NUMBER}|get {VALUE}|throw {WORD}|effect {WORD} {EFFECT}(?: tidy {VALUE})?)"
PART = f"(?:inner )?{IN_BATCH}"
STEP = re.compile(f"cell {WORD} {NUMBER}|set {WORD} {NUMBER}|computed {WORD} {COMPUTED}|effect {WORD} {EFFECT}(?: tidy {VALUE})?|stop {WORD}|get {VALUE}|batch {PART}(?: ; {PART}){{0,9}}")
SETTERS = ("put", "copy", "cap", "nest")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 60:
        refuse(61, "more than 60 steps")
    # A computed value may read one that is made later: that is how a cycle is made.
    later = {words[1] for words in map(str.split, steps) if words[0] == "computed" and len(words) > 1}
    cells, effects = set(), set()
    for number, step in enumerate(steps, 1):
        if not STEP.fullmatch(step):
            refuse(number, "not a step")
        for part in step.removeprefix("batch ").split(" ; "):
            verb, name, *words = part.removeprefix("inner ").split(" ")
            if verb in ("cell", "effect", "computed") and (name in cells | effects or name in later and verb != "computed"):
                refuse(number, "a name that is there already")
            if verb == "cell":
                cells.add(name)
            if verb == "effect":
                effects.add(name)
            if verb == "set" and name not in cells or words and words[0] in SETTERS and words[1] not in cells:
                refuse(number, "no cell")
            if verb == "stop" and name not in effects:
                refuse(number, "no effect")
            read = [word for word in words[1:] if word != "tidy"] if verb in ("computed", "effect") else [name] if verb == "get" else []
            if not cells | later >= {word for word in read if word.isalpha()}:
                refuse(number, "a name that is not known")
    if len(cells | later | effects) > 50:
        refuse(len(steps), "more than 50 of all")
    sys.exit(42)


main()
