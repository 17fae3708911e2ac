"""Small changes to a program in C++, Python or JavaScript, as a tired programmer makes them.

mutants(name, text) lists every mutant of the file `name` (its extension tells the language), in the order of the text:
the same file always gives the same list. No parser is needed. A file is cut into tokens, and the project's formatting
does the rest: an operator between two operands has blanks round it, so that `a < b` is told from `vector<int>`, and
`a - b` from `-1`. What does not compile because the guess was wrong is for the caller to throw away.
"""
import ast
import re
from dataclasses import dataclass

# Each operator and what it becomes. A relation gets its neighbour (off by one) and its opposite.
RELATIONS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="], "===": ["!=="], "!==": ["==="],
}
ARITHMETIC = {
    "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "//": ["*"], "%": ["/"],
    "+=": ["-="], "-=": ["+="], "*=": ["+="], "/=": ["*="], "//=": ["*="],
    "&": ["|"], "|": ["&"], "^": ["&"],
}
LOGIC = {"&&": ["||"], "||": ["&&"], "and": ["or"], "or": ["and"]}
STEPS = {"++": ["--"], "--": ["++"]}
NAMES = {
    "min": ["max"], "max": ["min"], "floor": ["ceil"], "ceil": ["floor"],
    "min_element": ["max_element"], "max_element": ["min_element"],
    "lower_bound": ["upper_bound"], "upper_bound": ["lower_bound"],
    "bisect_left": ["bisect_right"], "bisect_right": ["bisect_left"],
    "greater": ["less"], "less": ["greater"],
    "true": ["false"], "false": ["true"], "True": ["False"], "False": ["True"],
    "continue": ["break"], "break": ["continue"],
}
MEMBERS = {  # only behind a dot: as names of variables they mean nothing
    "front": ["back"], "back": ["front"], "pop_front": ["pop_back"], "pop_back": ["pop_front"],
    "popleft": ["pop"], "shift": ["pop"], "first": ["second"], "second": ["first"],
}
COMMUTATIVE = {"min", "max", "swap", "add", "gcd", "hypot"}
# A statement that begins like this is not left out: it declares a name, or hands a value to the caller.
KEPT = re.compile(r"(?:const|let|var|using|return|throw|struct|function|class|template|continue|break)\b"
                  r"|[\w:]+(?:<[^;=]*>)?\s+[&*]?\w+\s*(?:[;,=({\[]|$)")

LANGUAGE_OF = {"cpp": "cpp", "py": "py", "js": "js"}
COMMENT = {"cpp": r"//[^\n]*|/\*.*?\*/|^\#[^\n]*", "js": r"//[^\n]*|/\*.*?\*/", "py": r"\#[^\n]*"}
STRING = {
    "cpp": r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'',
    "js": r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|`(?:\\.|[^`\\])*`|/(?![*/\s=])(?:\\.|\[[^\]]*\]|[^/\n\\])+/[a-z]*',
    "py": r'[rbfRBF]{0,2}(?:"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')',
}
OPERATORS = (r"===|!==|<<=|>>=|//=|\*\*|&&|\|\||\?\?|=>|->|::|\+\+|--|[-+*/%&|^<>=!]=|<<|>>|//"
             r"|[-+*/%&|^<>=!~?:;,.(){}\[\]@#]")
OPENING, CLOSING = {"(": ")", "[": "]", "{": "}"}, {")", "]", "}"}


@dataclass(frozen=True)
class Token:
    kind: str  # comment, string, number, name, operator, space
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Mutant:
    file: str
    line: int
    kind: str
    before: str  # the lines that change, without indentation
    after: str
    text: str  # of the whole file


def tokens(text, language):
    pattern = re.compile(
        rf"(?P<comment>{COMMENT[language]})|(?P<string>{STRING[language]})|(?P<number>\d(?:[\w']|\.\d)*)"
        rf"|(?P<name>[A-Za-z_$][\w$]*)|(?P<operator>{OPERATORS})|(?P<space>\s+)|(?P<other>.)",
        re.DOTALL | re.MULTILINE)
    # Comments come first: // is one in C++ and JavaScript, and an operator in Python.
    return [Token(m.lastgroup, m.group(), m.start(), m.end()) for m in pattern.finditer(text)]


class Source:
    """A file cut into tokens, with what the rules below ask of it."""

    def __init__(self, text, language):
        self.text, self.language = text, language
        self.all = tokens(text, language)
        self.code = [token for token in self.all if token.kind not in ("comment", "space")]
        self.closing = self._pairs()  # index of an opening bracket -> index of its closing one

    def _pairs(self):
        open_ones, pairs = [], {}
        for i, token in enumerate(self.code):
            if token.kind != "operator":
                continue
            if token.text in OPENING:
                open_ones.append(i)
            elif token.text in CLOSING and open_ones:
                pairs[open_ones.pop()] = i
        return pairs

    def spaced(self, i):
        """Whether token i has blanks (or a line's end) on both sides."""
        token = self.code[i]
        return self.text[token.start - 1].isspace() and self.text[token.end:token.end + 1].isspace()

    def is_word(self, i):
        return 0 <= i < len(self.code) and self.code[i].kind in ("name", "number", "string")

    def declares_parameters(self, i, close):
        """Whether the bracket i opens the parameters of a function: of one with a name, or of an arrow."""
        return (i > 1 and self.code[i - 2].text in ("def", "function")) or (
            close + 1 < len(self.code) and self.code[close + 1].text == "=>" and self.code[close + 2].text == "{")

    def end_of_condition(self, i):
        """The token after a Python condition that begins at token i, inside or outside of brackets."""
        at = i
        while at < len(self.code) and self.code[at].text not in (":", "else", "if", "for", *CLOSING):
            at = self.closing.get(at, at) + 1
        return at

    def operand_left(self, i):
        """Where the operand that ends before token i begins, in characters: no blank outside brackets."""
        depth, at = 0, i
        while at > 0:
            token, after = self.code[at - 1], self.code[at]
            if at < i and depth == 0 and self.text[token.end:after.start].strip() == "" and token.end < after.start:
                break
            depth += token.text in CLOSING
            depth -= token.text in OPENING
            if depth < 0 or (depth == 0 and token.text in (",", ";")):
                break
            at -= 1
        return self.code[at].start

    def operand_right(self, i):
        depth, at = 0, i
        while at + 1 < len(self.code):
            token, before = self.code[at + 1], self.code[at]
            if at > i and depth == 0 and before.end < token.start:
                break
            depth += token.text in OPENING
            depth -= token.text in CLOSING
            if depth < 0 or (depth == 0 and token.text in (",", ";", ":")):
                break
            at += 1
        return self.code[at].end


# Each rule yields (start, end, replacement, kind).

def replaced_tokens(source):
    for i, token in enumerate(source.code):
        if token.kind not in ("operator", "name"):
            continue
        for kind, table in (("relation", RELATIONS), ("arithmetic", ARITHMETIC)):
            if token.text in table and source.spaced(i):
                for other in table[token.text]:
                    yield token.start, token.end, other, kind
        for kind, table in (("logic", LOGIC), ("step", STEPS), ("name", NAMES)):
            for other in table.get(token.text, []):
                yield token.start, token.end, other, kind
        if i > 0 and source.code[i - 1].text == ".":
            for other in MEMBERS.get(token.text, []):
                yield token.start, token.end, other, "name"


def changed_constants(source):
    for token in source.code:
        number = re.fullmatch(r"(\d+)([lLuUn]*)", token.text) if token.kind == "number" else None
        if number:
            for value in (int(number[1]) + 1, int(number[1]) - 1):
                yield token.start, token.end, f"{value}{number[2]}", "constant"


def dropped_signs(source):
    for i, token in enumerate(source.code):
        lonely = token.text == "!" or (token.text == "-" and not source.spaced(i) and source.is_word(i + 1)
                                       and token.end == source.code[i + 1].start)
        if lonely and token.kind == "operator":
            yield token.start, token.end, "", "sign"
        elif token.text == "not" and source.text[token.end] == " ":
            yield token.start, token.end + 1, "", "sign"


def negated_conditions(source):
    """Conditions of if and while without a relation or an and/or in them: those are changed already."""
    changed = {*RELATIONS, *LOGIC, "not", "!", "True", "False"}
    for i, token in enumerate(source.code):
        if token.kind != "name" or token.text not in ("if", "elif", "while"):
            continue
        if source.language == "py":
            close, negated = source.end_of_condition(i + 1), "not ({})"
            inside = source.code[i + 1:close]
        else:
            close, negated = source.closing.get(i + 1), "!({})"
            inside = source.code[i + 2:close] if close else []
        if inside and not any(other.text in changed for other in inside):
            start, end = inside[0].start, inside[-1].end
            yield start, end, negated.format(source.text[start:end]), "condition"


def swapped_operands(source):
    for i, token in enumerate(source.code):
        if token.text not in ("-", "/", "//", "%") or token.kind != "operator" or not source.spaced(i) or i == 0:
            continue
        left, right = source.operand_left(i), source.operand_right(i)
        before = source.text[:left].rstrip()
        if before.endswith((" -", " /", " %")):
            continue  # a - b - c is a - c - b
        a, b = source.text[left:token.start].rstrip(), source.text[token.end:right].lstrip()
        yield left, right, f"{b} {token.text} {a}", "swap"


def swapped_arguments(source):
    for i, close in source.closing.items():
        if source.code[i].text not in ("(", "[") and not (source.code[i].text == "{" and source.language == "cpp"):
            continue
        if source.declares_parameters(i, close):
            continue
        depth, commas = 0, []
        for at in range(i + 1, close):
            depth += source.code[at].text in OPENING
            depth -= source.code[at].text in CLOSING
            if depth == 0 and source.code[at].text in (",", ";"):
                commas.append(at)
        if len(commas) != 1 or source.code[commas[0]].text != "," or commas[0] in (i + 1, close - 1):
            continue
        if i > 0 and source.code[i - 1].text in COMMUTATIVE:
            continue
        start, end = source.code[i + 1].start, source.code[close - 1].end
        comma = source.code[commas[0]]
        a, b = source.text[start:comma.start], source.text[comma.end:end].strip()
        if a != b:
            yield start, end, f"{b}, {a}", "swap"


def dropped_statements(source):
    if source.language == "py":
        yield from dropped_python_statements(source.text)
        return
    begin, depth = 0, 0
    heads = {close for i, close in source.closing.items()
             if source.code[i].text == "(" and i > 0 and source.code[i - 1].text in ("if", "for", "while", "switch")}
    for i, token in enumerate(source.code):
        if token.text in ("(", "["):
            depth += 1
        elif token.text in (")", "]"):
            depth -= 1
            if i in heads and depth == 0:
                begin = i + 1
        elif token.text in ("{", "}") or (depth == 0 and token.text == "else"):
            begin, depth = i + 1, 0
        elif token.text == ";" and depth == 0:
            statement = source.text[source.code[begin].start:token.start]
            if source.code[begin].kind == "name" and not KEPT.match(statement):
                yield source.code[begin].start, token.end, ";", "dropped"
            begin = i + 1


def dropped_python_statements(text):
    tree = ast.parse(text)
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line.encode()))
    data = text.encode()
    for scope in ast.walk(tree):
        if not isinstance(scope, (ast.Module, ast.FunctionDef)):
            continue
        bound = set()  # names that have a value by now; the first binding cannot be left out
        for node in sorted(scope_statements(scope), key=lambda node: (node.lineno, node.col_offset)):
            start = len(data[:starts[node.lineno - 1] + node.col_offset].decode())
            end = len(data[:starts[node.end_lineno - 1] + node.end_col_offset].decode())
            if isinstance(node, ast.Assign):
                names = {name.id for target in node.targets for name in ast.walk(target)
                         if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
                if names - bound:
                    bound |= names
                    continue
            elif not isinstance(node, (ast.AugAssign, ast.Delete)):
                if not isinstance(node, ast.Expr) or isinstance(node.value, ast.Constant):
                    continue
            yield start, end, "pass", "dropped"


def scope_statements(scope):
    """The simple statements of a function or a module, without those of the functions inside."""
    pending = list(scope.body)
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            continue
        inner = [child for child in ast.iter_child_nodes(node) if isinstance(child, (ast.stmt, ast.ExceptHandler))]
        if inner:
            pending += inner
        else:
            yield node


RULES = (replaced_tokens, changed_constants, dropped_signs, negated_conditions, swapped_operands, swapped_arguments,
         dropped_statements)


def mutants(name, text):
    source = Source(text, LANGUAGE_OF[name.rsplit(".", 1)[1]])
    found = {}
    for rule in RULES:
        for start, end, replacement, kind in rule(source):
            changed = text[:start] + replacement + text[end:]
            if changed not in found:
                found[changed] = (start, end, replacement, kind)
    result = []
    for changed, (start, end, replacement, kind) in found.items():
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        lines = text[first:last], text[first:start] + replacement + text[end:last]
        before, after = (" ".join(line.split()) for line in lines)
        result.append((start, end, Mutant(name, text.count("\n", 0, start) + 1, kind, before, after, changed)))
    return [mutant for _, _, mutant in sorted(result, key=lambda item: (item[0], item[1], item[2].after))]
