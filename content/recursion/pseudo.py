"""Pseudo-code (docs/formats/recursion.md) into Python, each line into one line, so that places stay. Read by read.py and run.py."""
import re


class PseudoError(SyntaxError):
    def __init__(self, line, says):
        super().__init__(says)
        self.lineno, self.offset, self.msg = line, 1, says


WORDS = {"AND": "and", "OR": "or", "NOT": "not", "MOD": "%", "DIV": "//", "TRUE": "True", "FALSE": "False", "NOTHING": "None", "IN": "in"}
TOKEN = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(<=|>=|!=|==|<>|=)|\bLENGTH\s+OF\s+([\w.]+(?:\[[^\]]*\])*)|\b([A-Z]+)\b""")
ENDS = {"if": "if", "while": "while", "for": "for", "function": "def", "repeat": "repeat"}


def is_pseudo(text):
    """Its first line that says something begins a function in words; no Python does."""
    for line in text.splitlines():
        line = without_comment(line)
        if line:
            return re.match(r"function\s+\w+\s*\(", line, re.I) is not None
    return False


def without_comment(line):
    quote = ""
    for i, c in enumerate(line):
        if quote:
            quote = "" if c == quote else quote
        elif c in "\"'":
            quote = c
        elif c == "#" or line.startswith("//", i):
            return line[:i].strip()
    return line.strip()


def expression(text):
    def one(m):
        if m.group(1):
            return m.group(1)
        if m.group(2):
            return {"=": "==", "<>": "!="}.get(m.group(2), m.group(2))
        if m.group(3):
            return "len(%s)" % m.group(3)
        return WORDS.get(m.group(4), m.group(4))
    return TOKEN.sub(one, text.strip())


class Translator:
    def __init__(self):
        self.open, self.filled, self.lines = [], [], []

    def put(self, depth, text):
        self.lines.append("    " * depth + text)

    def begin(self, kind, text):
        self.statement(text)
        self.open.append((kind, len(self.lines)))
        self.filled.append(False)

    def statement(self, text):
        if self.filled:
            self.filled[-1] = True
        self.put(len(self.open), text)

    def need_body(self, number, what):
        if not self.filled[-1]:
            raise PseudoError(number, "there is nothing to do before %s" % what)

    def end(self, number, word):
        if not self.open:
            raise PseudoError(number, "END without anything that is open")
        kind, since = self.open[-1]
        if kind == "repeat" or (word and ENDS.get(word) != kind):
            raise PseudoError(number, "this ends a %s, but what is open since line %d is a %s" % (word.upper() or "block", since, kind.upper()))
        self.put(len(self.open), "pass")
        self.open.pop()
        self.filled.pop()

    def line(self, number, s):
        def is_(pattern):
            self.m = re.fullmatch(pattern, s, re.I)
            return self.m
        if is_(r"end\s*(if|while|for|function|)"):
            return self.end(number, self.m.group(1).lower())
        if is_(r"function\s+(\w+)\s*\((.*)\)"):
            return self.begin("def", "def %s(%s):" % (self.m.group(1), self.m.group(2)))
        if is_(r"else\s*(?:if\s+(.+?)(?:\s+then)?)?"):
            if not self.open or self.open[-1][0] != "if":
                raise PseudoError(number, "ELSE without an IF")
            self.need_body(number, "ELSE")
            self.put(len(self.open) - 1, "elif %s:" % expression(self.m.group(1)) if self.m.group(1) else "else:")
            self.filled[-1] = False
            return None
        if is_(r"until\s+(.+)"):
            if not self.open or self.open[-1][0] != "repeat":
                raise PseudoError(number, "UNTIL without a REPEAT")
            self.put(len(self.open), "if %s: break" % expression(self.m.group(1)))
            self.open.pop()
            self.filled.pop()
            return None
        if is_(r"if\s+(.+?)(?:\s+then)?"):
            return self.begin("if", "if %s:" % expression(self.m.group(1)))
        if is_(r"while\s+(.+?)(?:\s+do)?"):
            return self.begin("while", "while %s:" % expression(self.m.group(1)))
        if is_(r"repeat"):
            return self.begin("repeat", "while True:")
        if is_(r"for\s+each\s+(.+?)\s+in\s+(.+?)(?:\s+do)?"):
            return self.begin("for", "for %s in %s:" % (self.m.group(1), expression(self.m.group(2))))
        if is_(r"for\s+(\w+)\s+from\s+(.+?)\s+to\s+(.+?)(?:\s+do)?"):
            return self.begin("for", "for %s in range(%s, (%s) + 1):" % (self.m.group(1), expression(self.m.group(2)), expression(self.m.group(3))))
        if is_(r"return(?:\s+(.+))?"):
            return self.statement(("return " + expression(self.m.group(1) or "")).rstrip())
        if is_(r"set\s+(.+?)\s+to\s+(.+)") or is_(r"(.+?)\s*(?:<-|←)\s*(.+)"):
            return self.statement("%s = %s" % (expression(self.m.group(1)), expression(self.m.group(2))))
        if is_(r"add\s+(.+)\s+to\s+(.+)"):
            return self.statement("%s.append(%s)" % (expression(self.m.group(2)), expression(self.m.group(1))))
        if is_(r"take\s+(first|last)\s+of\s+(.+?)\s+as\s+(.+)"):
            return self.statement("%s = %s.pop(%s)" % (self.m.group(3), expression(self.m.group(2)), "0" if self.m.group(1).lower() == "first" else ""))
        if is_(r"stop\s+loop|next\s+turn"):
            return self.statement("break" if s.lower().startswith("stop") else "continue")
        raise PseudoError(number, "this is no sentence of the pseudo-code; it knows FUNCTION, SET, ADD, TAKE, IF, ELSE, WHILE, FOR, REPEAT, UNTIL, RETURN, STOP LOOP, NEXT TURN, END")


def to_python(text):
    t = Translator()
    number = 0
    for number, raw in enumerate(text.splitlines(), 1):
        s = without_comment(raw)
        if not s:
            t.lines.append("")
        else:
            t.line(number, s)
    if t.open:
        kind, since = t.open[-1]
        raise PseudoError(number, "the %s of line %d has no end" % ({"def": "FUNCTION"}.get(kind, kind.upper()), since))
    return "\n".join(t.lines) + "\n"
