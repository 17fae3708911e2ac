#!/usr/bin/env python3
"""Input validators in checktestdata, the language of DOMjudge/checktestdata (its format-spec.md and regex-spec.md say what it means).

usage: checktestdata.py [VALIDATOR.ctd] < INPUT

Exit code 42: the input is what the validator describes. 43: it is not; line and column are on standard error. 1: the validator itself is
wrong. Without an argument the one file *.ctd beside this one is read. Runs in the jail, like everything of a package.

Numbers are exact: integers of any size, and fractions for floats. A program is parsed into closures, once; running it calls them.
"""
import glob
import os
import re
import sys
from fractions import Fraction

VALID, INVALID, WRONG = 42, 43, 1


class Wrong(Exception):
    """The validator is at fault."""


class Invalid(Exception):
    """The input is at fault."""


# ---- tokens ----

TOKEN = re.compile(r"""
    (?P<skip>[ \t\r\n]+|\#[^\n]*)
  | (?P<float>[0-9]+(?:\.[0-9]*(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+))
  | (?P<int>[0-9]+)
  | (?P<string>"(?:\\.|\\\n|[^"\\])*")
  | (?P<name>[a-z][a-z0-9]*)
  | (?P<word>[A-Z]+)
  | (?P<sign>&&|\|\||<=|>=|==|!=|[-+*/%^<>!(),=\[\]])
""", re.X | re.S)

ESCAPE = re.compile(r"\\([0-7]{1,3}|[\s\S])")


def unescape(text):
    def one(m):
        c = m.group(1)
        if c[0] in "01234567":
            if int(c, 8) > 255:
                raise Wrong("bad escape sequence \\" + c)
            return chr(int(c, 8))
        return {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "\n": ""}.get(c, "\\" + c)
    return ESCAPE.sub(one, text)


def tokens(text):
    """(kind, text, line) of each; the last one is ("end", "", line)."""
    at, line, out = 0, 1, []
    while at < len(text):
        m = TOKEN.match(text, at)
        if not m:
            raise Wrong(f"line {line}: cannot read {text[at:at + 20]!r}")
        if m.lastgroup != "skip":
            out.append((m.lastgroup, m.group(), line))
        line += m.group().count("\n")
        at = m.end()
    return out + [("end", "", line)]


# ---- the input ----

INT = re.compile(r"0|-?[1-9][0-9]*")
FLOAT = re.compile(r"-?[0-9]+(?:\.([0-9]+))?([eE][+-]?[0-9]+)?")


class Input:
    def __init__(self, text):
        self.text, self.at = text, 0

    def place(self):
        line = self.text.count("\n", 0, self.at) + 1
        return f"line {line}, column {self.at - (self.text.rfind(chr(10), 0, self.at) + 1) + 1}"

    def found(self):
        return repr(self.text[self.at:self.at + 30]) if self.at < len(self.text) else "the end of the input"

    def refuse(self, wanted):
        raise Invalid(f"{self.place()}: {wanted}, found {self.found()}")

    def take(self, pattern, wanted):
        m = pattern.match(self.text, self.at)
        if not m:
            self.refuse(wanted)
        self.at = m.end()
        return m

    def literal(self, text, wanted):
        if not self.text.startswith(text, self.at):
            self.refuse(wanted)
        self.at += len(text)

    def end(self):
        if self.at != len(self.text):
            self.refuse("expected the end of the input")


# ---- values ----

def kind(v):
    return "a text" if isinstance(v, str) else "a truth value" if isinstance(v, bool) else "a number"


def number(v, line):
    if isinstance(v, (str, bool)):
        raise Wrong(f"line {line}: a number is needed, not {kind(v)}")
    return v


def integer(v, line):
    if not isinstance(v, int) or isinstance(v, bool):
        raise Wrong(f"line {line}: an integer is needed")
    return v


def string(v, line):
    if not isinstance(v, str):
        raise Wrong(f"line {line}: a text is needed, not {kind(v)}")
    return v


def truth(v, line):
    if not isinstance(v, bool):
        raise Wrong(f"line {line}: a test is needed, not {kind(v)}")
    return v


def divide(a, b, line):
    if b == 0:
        raise Wrong(f"line {line}: division by zero")
    if isinstance(a, int) and isinstance(b, int):
        q = abs(a) // abs(b)
        return q if (a < 0) == (b < 0) else -q
    return Fraction(a) / b


def remainder(a, b, line):
    integer(a, line), integer(b, line)
    return a - b * divide(a, b, line)


def power(a, b, line):
    if integer(b, line) < 0:
        raise Wrong(f"line {line}: an exponent is negative")
    return a ** b


ARITHMETIC = {
    "+": lambda a, b, line: a + b,
    "-": lambda a, b, line: a - b,
    "*": lambda a, b, line: a * b,
    "/": divide,
    "%": remainder,
    "^": power,
}
COMPARE = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
}
# Weakest first. Comparisons of order bind more than those of equality.
LEVELS = [["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]]


# ---- regular expressions ----

def regex(text, line):
    """Python's are a superset; what means something else there is made a plain character. A dot is anything but the end of a line."""
    out, i, inside = [], 0, False
    while i < len(text):
        c = text[i]
        if c == "\\":
            n = text[i + 1:i + 2]
            out.append("\\" + n if n and n in "(){}[]*+?|\\^.-$" else {"n": "\\n", "t": "\\t", "r": "\\r"}.get(n, "\\\\" + re.escape(n)))
            i += 2
            continue
        if inside and text.startswith("[:", i) and ":]" in text[i:]:
            end = text.index(":]", i)
            known = {"digit": "0-9", "alpha": "a-zA-Z", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z", "space": " \\t\\n\\r\\f\\v",
                     "xdigit": "0-9a-fA-F", "punct": re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"), "print": " -~", "graph": "!-~"}
            name = text[i + 2:end]
            if name not in known:
                raise Wrong(f"line {line}: [:{name}:] is no class of characters")
            out.append(known[name])
            i = end + 2
            continue
        if c == "[" and inside:
            out.append("\\[")
        elif c == "[":
            inside = True
            out.append(c)
            if text.startswith("^", i + 1):
                out.append("^")
                i += 1
        elif c == "]" and inside:
            inside = False
            out.append(c)
        elif c == "(" and not inside:
            out.append("(?:")
            if text.startswith("?", i + 1):
                raise Wrong(f"line {line}: a regular expression has nothing before ?")
        elif c in "^$" and not inside:
            out.append("\\" + c)
        elif inside and c in "&~|-" and text.startswith(c + c, i):
            out.append("\\" + c)
        else:
            out.append(c)
        i += 1
    try:
        return re.compile("".join(out))
    except (re.error, OverflowError) as e:
        raise Wrong(f"line {line}: bad regular expression {text!r}: {e}")


# ---- the program ----

class Program:
    def __init__(self, text):
        self.tokens, self.at = tokens(text), 0
        self.values = {}          # name -> {indices: value}
        self.regexes = {}
        self.body = self.commands(("end",))

    # -- tokens --

    def peek(self):
        return self.tokens[self.at][1] if self.tokens[self.at][0] in ("word", "sign") else None

    def line(self):
        return self.tokens[self.at][2]

    def fail(self, wanted):
        what = self.tokens[self.at][1]
        raise Wrong(f"line {self.line()}: expected {wanted}, found {what if what else 'the end'}")

    def accept(self, text):
        if self.peek() == text:
            self.at += 1
            return True
        return False

    def expect(self, text):
        if not self.accept(text):
            self.fail(f"\"{text}\"")

    def name(self):
        if self.tokens[self.at][0] != "name":
            self.fail("the name of a variable")
        self.at += 1
        return self.tokens[self.at - 1][1]

    def listed(self, one):
        out = [one()]
        while self.accept(","):
            out.append(one())
        return out

    # -- variables --

    def variable(self):
        name, index = self.name(), []
        if self.accept("["):
            index = self.listed(self.expression)
            self.expect("]")
        return name, index

    def setter(self, variable):
        name, index = variable
        values = self.values
        if not index:
            def store(v):
                values[name] = {(): v}
            return store

        def store_indexed(v):
            values.setdefault(name, {})[tuple(i() for i in index)] = v
        return store_indexed

    def getter(self, variable, line):
        name, index = variable
        values = self.values

        def load():
            key = tuple(i() for i in index) if index else ()
            try:
                return values[name][key]
            except KeyError:
                raise Wrong(f"line {line}: the variable {name}{list(map(str, key)) if key else ''} has no value")
        return load

    # -- expressions --

    def binary(self, a, sign, b, line):
        if sign == "&&":
            return lambda: truth(a(), line) and truth(b(), line)
        if sign == "||":
            return lambda: truth(a(), line) or truth(b(), line)
        if sign in COMPARE:
            operation = COMPARE[sign]

            def compare():
                x, y = a(), b()
                if kind(x) != kind(y):
                    raise Wrong(f"line {line}: {kind(x)} is compared with {kind(y)}")
                return operation(x, y)
            return compare
        calculate = ARITHMETIC[sign]
        return lambda: calculate(number(a(), line), number(b(), line), line)

    def expression(self, level=0):
        if level == len(LEVELS):
            return self.unary()
        left = self.expression(level + 1)
        while self.peek() in LEVELS[level]:
            sign, line = self.peek(), self.line()
            self.at += 1
            left = self.binary(left, sign, self.expression(level + 1), line)
        return left

    def unary(self):
        line = self.line()
        if self.accept("-"):
            of = self.unary()
            return lambda: -number(of(), line)
        if self.accept("!"):
            of = self.unary()
            return lambda: not truth(of(), line)
        left = self.primary()
        while self.peek() == "^":
            self.at += 1
            left = self.binary(left, "^", self.exponent(), line)
        return left

    def exponent(self):
        line = self.line()
        if self.accept("-"):
            of = self.exponent()
            return lambda: -number(of(), line)
        return self.primary()

    def primary(self):
        what, text, line = self.tokens[self.at]
        if what in ("int", "float", "string"):
            self.at += 1
            v = int(text) if what == "int" else Fraction(text) if what == "float" else unescape(text[1:-1])
            return lambda: v
        if what == "name":
            return self.getter(self.variable(), line)
        if self.accept("("):
            inner = self.expression()
            self.expect(")")
            return inner
        if what == "word" and text in self.FUNCTIONS:
            self.at += 1
            return self.FUNCTIONS[text](self, line)
        self.fail("a value")

    def is_eof(self, line):
        return lambda: self.input.at == len(self.input.text)

    def match(self, line):
        self.expect("(")
        of = self.expression()
        self.expect(")")

        def run():
            c = self.input.text[self.input.at:self.input.at + 1]
            return c != "" and c in string(of(), line)
        return run

    def strlen(self, line):
        self.expect("(")
        of = self.expression()
        self.expect(")")
        return lambda: len(string(of(), line))

    def unique(self, line):
        self.expect("(")
        names = self.listed(self.name)
        self.expect(")")

        def run():
            arrays = [self.values.get(n, {}) for n in names]
            if any(a.keys() != arrays[0].keys() for a in arrays):
                raise Wrong(f"line {line}: {', '.join(names)} have not the same indices")
            return len({tuple(a[k] for a in arrays) for k in arrays[0]}) == len(arrays[0])
        return run

    def in_array(self, line):
        self.expect("(")
        of = self.expression()
        self.expect(",")
        name = self.name()
        self.expect(")")
        return lambda: of() in self.values.get(name, {}).values()

    FUNCTIONS = {"ISEOF": is_eof, "MATCH": match, "STRLEN": strlen, "UNIQUE": unique, "INARRAY": in_array}

    # -- commands --

    def commands(self, ends):
        out = []
        while not (self.tokens[self.at][0] == "end" or self.peek() in ends):
            out.append(self.command())
        if self.tokens[self.at][0] == "end" and "end" not in ends:
            self.fail(" or ".join(ends))
        return out

    def command(self):
        what, text, line = self.tokens[self.at]
        if what != "word" or text not in self.COMMANDS:
            self.fail("a command")
        self.at += 1
        return self.COMMANDS[text](self, line)

    def space(self, line):
        return lambda: self.input.literal(" ", "expected one space")

    def newline(self, line):
        return lambda: self.input.literal("\n", "expected the end of the line")

    def eof(self, line):
        return lambda: self.input.end()

    def option(self):
        """[, variable]"""
        return self.setter(self.variable()) if self.accept(",") else None

    def within(self, start, v, low, high, line):
        if not number(low, line) <= v <= number(high, line):
            found = self.input.text[start:self.input.at]
            self.input.at = start
            shown = [str(x) if isinstance(x, int) else f"{float(x):g}" for x in (low, high)]
            raise Invalid(f"{self.input.place()}: {found[:60]} is not between {shown[0][:60]} and {shown[1][:60]}")

    def read_int(self, line):
        self.expect("(")
        low = self.expression()
        self.expect(",")
        high = self.expression()
        store = self.option()
        self.expect(")")

        def run():
            start = self.input.at
            m = self.input.take(INT, "expected an integer without leading zeros")
            v = int(m.group())
            self.within(start, v, low(), high(), line)
            if store:
                store(v)
        return run

    def read_float(self, line, places=False):
        self.expect("(")
        low = self.expression()
        self.expect(",")
        high = self.expression()
        fewest = most = store = form = None
        if places:
            self.expect(",")
            fewest = self.expression()
            self.expect(",")
            most = self.expression()
        store = self.option()
        if store and self.accept(","):
            form = self.peek()
            if form not in ("FIXED", "SCIENTIFIC"):
                self.fail("FIXED or SCIENTIFIC")
            self.at += 1
        self.expect(")")

        def run():
            start = self.input.at
            m = self.input.take(FLOAT, "expected a number")
            decimals, exponent = len(m.group(1) or ""), m.group(2)
            if (form == "FIXED" and exponent) or (form == "SCIENTIFIC" and not exponent):
                self.input.at = start
                self.input.refuse(f"expected a number in {form.lower()} notation")
            if places and not integer(fewest(), line) <= decimals <= integer(most(), line):
                self.input.at = start
                self.input.refuse(f"expected a number with {fewest()} to {most()} decimals")
            v = Fraction(m.group())
            self.within(start, v, low(), high(), line)
            if store:
                store(v)
        return run

    def read_floatp(self, line):
        return self.read_float(line, True)

    def read_string(self, line):
        self.expect("(")
        of = self.expression()
        self.expect(")")

        def run():
            text = string(of(), line)
            self.input.literal(text, f"expected {text[:60]!r}")
        return run

    def read_regex(self, line):
        self.expect("(")
        of = self.expression()
        store = self.option()
        self.expect(")")

        def run():
            text = string(of(), line)
            if text not in self.regexes:
                self.regexes[text] = regex(text, line)
            m = self.input.take(self.regexes[text], f"expected what matches {text[:60]!r}")
            if store:
                store(m.group())
        return run

    def check(self, line):
        self.expect("(")
        of = self.expression()
        self.expect(")")

        def run():
            if not truth(of(), line):
                raise Invalid(f"{self.input.place()}: what line {line} of the validator asserts is not so")
        return run

    def assign(self, line):
        def one():
            variable = self.variable()
            self.expect("=")
            return self.setter(variable), self.expression()
        self.expect("(")
        pairs = self.listed(one)
        self.expect(")")

        def run():
            for store, of in pairs:
                store(of())
        return run

    def unset(self, line):
        self.expect("(")
        names = self.listed(self.name)
        self.expect(")")

        def run():
            for n in names:
                self.values.pop(n, None)
        return run

    def loop(self, line, counted, indexed):
        self.expect("(")
        store = self.setter(self.variable()) if indexed else None
        if indexed:
            self.expect(",")
        of = self.expression()
        separator = self.command() if self.accept(",") else None
        self.expect(")")
        body = self.commands(("END",))
        self.expect("END")

        def run():
            count = integer(of(), line) if counted else None
            if counted and count < 0:
                raise Wrong(f"line {line}: a loop is to run {count} times")
            i = 0
            while i < count if counted else truth(of(), line):
                if i and separator:
                    separator()
                if store:
                    store(i)
                for c in body:
                    c()
                i += 1
        return run

    def branch(self, line):
        self.expect("(")
        of = self.expression()
        self.expect(")")
        yes = self.commands(("ELSE", "END"))
        no = self.commands(("END",)) if self.accept("ELSE") else []
        self.expect("END")

        def run():
            for c in yes if truth(of(), line) else no:
                c()
        return run

    COMMANDS = {
        "SPACE": space, "NEWLINE": newline, "EOF": eof, "INT": read_int, "FLOAT": read_float, "FLOATP": read_floatp, "STRING": read_string,
        "REGEX": read_regex, "ASSERT": check, "SET": assign, "UNSET": unset, "IF": branch,
        "REP": lambda self, line: self.loop(line, True, False), "REPI": lambda self, line: self.loop(line, True, True),
        "WHILE": lambda self, line: self.loop(line, False, False), "WHILEI": lambda self, line: self.loop(line, False, True),
    }

    def run(self, text):
        self.input = Input(text)
        for c in self.body:
            c()
        self.input.end()


def main():
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    path = sys.argv[1] if len(sys.argv) > 1 and sys.argv[1].endswith(".ctd") else glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), "*.ctd"))[0]
    try:
        # Bytes are characters: latin-1 keeps each as it is.
        with open(path, encoding="latin-1", newline="") as f:
            program = Program(f.read())
        program.run(sys.stdin.buffer.read().decode("latin-1"))
    except Invalid as e:
        print(e, file=sys.stderr)
        return INVALID
    except Wrong as e:
        print(f"the validator is wrong: {e}", file=sys.stderr)
        return WRONG
    except RecursionError:
        print("the validator is wrong: it is nested too deeply", file=sys.stderr)
        return WRONG
    return VALID


if __name__ == "__main__":
    sys.exit(main())
