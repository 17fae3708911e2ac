"""Accepts (exit status 42) or refuses (43) an input of Borrowed Self read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
SMALL = "(?:[0-9]|1[0-9]|20)"
VALUE = f"(?:undefined|null|true|false|0|-?[1-9][0-9]{{0,5}}|@?{WORD})"
MAKE = re.compile(f"object ({WORD})(?: {WORD}:{VALUE})*|array ({WORD})(?: (?:_|{VALUE})){{0,20}}|like ({WORD}) {SMALL}(?: {SMALL}:{VALUE})*"
                  f"|(?:strict|sloppy|arrow|method|class) ({WORD}) {SMALL}(?: (?:throws|self))?")
DEFINE = re.compile(f"(?:length|name) ({WORD}) (?:1\\.5|-2\\.5|NaN|Infinity|{VALUE})")
USE = re.compile(f"(?:inside ({WORD}) )?(?:(?:call|bind) ({WORD}) {VALUE} {VALUE}(?: {VALUE}){{0,20}}|apply ({WORD}) {VALUE} {VALUE} {VALUE})")
RUN = re.compile(f"(?:run|new) ({WORD}) ({WORD})(?: {VALUE}){{0,20}}|of ({WORD}) @{WORD} ({WORD})(?: {VALUE}){{0,20}}|construct ({WORD}) ({WORD}) {WORD}(?: {VALUE}){{0,20}}")
MADE = re.compile(f"made @{WORD} ({WORD})")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 100:
        refuse(101, "more than 100 steps")
    known = set()
    for number, step in enumerate(steps, 1):
        make, define, use, run, made = (form.fullmatch(step) for form in (MAKE, DEFINE, USE, RUN, MADE))
        if not (make or define or use or run or made):
            refuse(number, "not a step")
        needed = [*re.findall(f"@({WORD})", step), *(form[1] for form in (define, made) if form), *((use[1],) if use and use[1] else ())]
        if run:
            needed.append(run[2] or run[4] or run[6])
        if not known.issuperset(needed):
            refuse(number, "a name that is not known yet")
        for form in (make, use, run):
            if form and form.group(form.lastindex):
                known.update(name for name in (make and make[make.lastindex], use and (use[2] or use[3]), run and (run[1] or run[3] or run[5])) if name)
    sys.exit(42)


main()
