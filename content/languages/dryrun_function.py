"""What stands around a function that was sent in: reading its arguments, holding its result against the declared type,
printing it. The driver, which dryrun writes for each problem, uses it. Standard output is the answer's alone: what the
solution prints goes to standard error.

With the argument --time the nanoseconds of CPU time that the calls took are left in the file `time`; trace-memory.py, when
it is there, hears of the calls, too."""
import os
import sys
import time
import traceback

ANSWER = os.dup(1)
os.dup2(2, 1)

DEPTH = 200_000  # of recursion
FRAMES = 6  # of a traceback, at either end

# A type is a word, or a tuple of a word and types: ("list", "int"). How the words are called in Python:
NAMES = {"int": "int", "long": "int", "int64": "int", "double": "float", "bool": "bool", "char": "str", "string": "str",
         "chain": "ListNode | None", "tree": "TreeNode | None"}
PYTHON = {"int": int, "long": int, "int64": int, "double": float, "bool": bool, "char": str, "string": str}

words = {"false": "false", "true": "true", "nothing": "null"}

TIMED = sys.argv[1:] == ["--time"]
MEMORY = sys.modules.get("dryrun_memory")  # of trace-memory.py
cpu_ns = time.process_time_ns  # before the solution can change it
spent_ns = 0


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


def fail(why):
    sys.stdout.flush()
    print(why, file=sys.stderr, flush=True)
    os._exit(1)


# ---- the arguments ----


class Input:
    def __init__(self, lines=False):
        self.data = sys.stdin.buffer.read()
        self.lines = lines  # some values are whole lines, so that places matter
        self.tokens = [] if lines else self.data.split()
        self.at = 0  # in the tokens, or in the data
        self.mid = False

    def refuse(self, why):
        fail("the input is not what this problem reads: " + why)

    def take(self, n, what):
        """The next n words, as bytes."""
        if n < 0:
            self.refuse(f"a size of {what} is negative")
        if self.lines:
            return [self.next_word(what) for _ in range(n)]
        part = self.tokens[self.at:self.at + n]
        if len(part) < n:
            self.refuse(f"it ends where {what} is wanted")
        self.at += n
        return part

    def next_word(self, what):
        data, begin, end = self.data, self.at, len(self.data)
        while begin < end and data[begin] in b" \t\n\r\v\f":
            begin += 1
        after = begin
        while after < end and data[after] not in b" \t\n\r\v\f":
            after += 1
        if begin == after:
            self.refuse(f"it ends where {what} is wanted")
        self.at, self.mid = after, True
        return data[begin:after]

    def line(self, what):
        if self.mid:
            end = self.data.find(b"\n", self.at)
            end = len(self.data) if end < 0 else end
            if self.data[self.at:end].strip():
                self.refuse(f"{what} is wanted on a line of its own")
            self.at = end + 1
        self.mid = False
        if self.at >= len(self.data):
            self.refuse(f"it ends where {what} is wanted")
        end = self.data.find(b"\n", self.at)
        end = len(self.data) if end < 0 else end
        text = self.data[self.at:end].decode(errors="replace")
        self.at = end + 1
        return text[:-1] if text.endswith("\r") else text

    def values(self, n, kind, what):
        """The next n words as a list of values of one scalar type."""
        part = self.take(n, what)
        try:
            if kind in ("int", "long", "int64"):
                return list(map(int, part))
            if kind == "double":
                return list(map(float, part))
            text = [word.decode() for word in part]
        except ValueError:
            self.refuse(f"a word of {what} is no {kind}")
        if kind == "bool":
            for word in text:
                if word not in (words["false"], words["true"]):
                    self.refuse(f"{word} is neither {words['false']} nor {words['true']}, for {what}")
            return [word == words["true"] for word in text]
        if kind == "char" and any(len(word) != 1 for word in text):
            self.refuse(f"a word of {what} is no single character")
        return text

    def value(self, kind, what):
        return self.values(1, kind, what)[0]

    def count(self, what):
        n = self.value("int64", what)
        if n < 0:
            self.refuse(f"the count {what} is negative")
        return n

    def columns(self, n, kinds, what):
        """n rows of words, as one list for each column."""
        if n < 0:
            self.refuse(f"a size of {what} is negative")
        if self.lines:
            rows = [[self.value(kind, what) for kind in kinds] for _ in range(n)]
            return [list(column) for column in zip(*rows)] if rows else [[] for _ in kinds]
        width = len(kinds)
        start, self.at = self.at, self.at + n * width
        if self.at > len(self.tokens):
            self.refuse(f"it ends where {what} is wanted")
        lists = []
        whole = self.tokens
        for i, kind in enumerate(kinds):
            column = Input.__new__(Input)
            column.lines, column.at = False, 0
            column.tokens = whole[start + i:self.at:width]
            lists.append(column.values(n, kind, what))
        return lists

    def tuples(self, n, kinds, what):
        return list(zip(*self.columns(n, kinds, what))) if n > 0 else self.columns(n, kinds, what)[:0]

    def row(self, kinds, what):
        return tuple(self.value(kind, what) for kind in kinds)

    def letters(self, what):
        return list(self.take(1, what)[0].decode())

    def optional(self, kind, what):
        word = self.take(1, what)[0]
        if word.decode(errors="replace") == words["nothing"]:
            return None
        one = Input.__new__(Input)
        one.lines, one.at, one.tokens = False, 0, [word]
        return one.value(kind, what)

    def chain(self, n, what):
        first = last = ListNode()
        for val in self.values(n, "int", what):
            last.next = ListNode(val)
            last = last.next
        return first.next

    def tree(self, n, what):
        root, places = None, [None]
        for i in range(n):
            val = self.optional("int", what)
            if i >= len(places):
                self.refuse(f"{what} goes on below its last nodes")
            if val is None:
                continue
            node = TreeNode(val)
            if places[i] is None:
                root = node
            else:
                setattr(places[i][0], places[i][1], node)
            places += [(node, "left"), (node, "right")]
        return root

    def ends(self):
        if (self.data[self.at:].strip() if self.lines else self.at < len(self.tokens)):
            self.refuse("it goes on after all was read")


# ---- the solution ----


def tell(error):
    """The traceback without our frames; of a deep one its two ends."""
    frames = []
    step = error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename not in (__file__, sys.argv[0]):
            frames.append((step.tb_frame, step.tb_lineno))
        step = step.tb_next
    sys.stdout.flush()
    out = sys.stderr
    if frames:
        print("Traceback (most recent call last):", file=out)
    for i, frame in enumerate(frames):
        if FRAMES <= i < len(frames) - FRAMES:
            if i == FRAMES:
                print(f"  ... {len(frames) - 2 * FRAMES} more ...", file=out)
            continue
        print("".join(traceback.StackSummary.extract([frame]).format()), end="", file=out)
    print("".join(traceback.format_exception_only(type(error), error)), end="", file=out, flush=True)
    os._exit(1)


def attempt(what, call, *args):
    """The result of something of the solution's."""
    try:
        return call(*args)
    except SystemExit:
        fail(f"{what} ended the program instead of returning")
    except BaseException as error:  # whatever it is, it is the solution's
        tell(error)


def run(what, call, *args):
    """The result of a call of the solution."""
    global spent_ns
    if not TIMED and not MEMORY:
        return attempt(what, call, *args)
    if MEMORY:
        MEMORY.begin()
    begun_ns = cpu_ns()
    result = attempt(what, call, *args)
    spent_ns += cpu_ns() - begun_ns
    if MEMORY:
        MEMORY.end()
    return result


def load(path, name, kind):
    """What the source defines under this name: the source is run as a module of the name `solution`."""
    import linecache
    import types
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), path), encoding="utf-8") as file:
        text = file.read()
    linecache.cache[path] = (len(text), None, text.splitlines(True), path)
    module = types.ModuleType("solution")
    module.__file__ = path
    module.__dict__.update(ListNode=ListNode, TreeNode=TreeNode)
    sys.modules["solution"] = module
    sys.setrecursionlimit(DEPTH)
    attempt("the source", exec, compile(text, path, "exec"), module.__dict__)
    found = module.__dict__.get(name)
    if not callable(found):
        fail(f"the source defines no {kind} {name}" + ("" if found is None else f": {name} is of the type {type(found).__name__}"))
    return found


def find(it, name, of):
    """A method of the solution's class."""
    found = getattr(it, name, None)
    if not callable(found):
        fail(f"the class {of} has no method {name}")
    return found


# ---- the result ----


def type_words(kind):
    if isinstance(kind, str):
        return NAMES[kind]
    if kind[0] == "optional":
        return type_words(kind[1]) + " | None"
    return kind[0] + "[" + ", ".join(map(type_words, kind[1:])) + "]"


def wrong(value, kind, where):
    shown = "None" if value is None else f"{type(value).__name__} {str(value)[:40]!r}" if isinstance(value, str) else f"{type(value).__name__} ({str(value)[:40]})"
    fail(f"{where} must be {type_words(kind)}, but is {shown}")


def scalar(value, kind, where):
    if kind in ("int", "long", "int64"):
        if type(value) is not int:
            wrong(value, kind, where)
        return str(value)
    if kind == "double":
        if type(value) not in (float, int):
            wrong(value, kind, where)
        if value != value or value in (float("inf"), float("-inf")):
            fail(f"{where} is infinite, or no number (nan)")
        return repr(value)
    if type(value) is not PYTHON[kind]:
        wrong(value, kind, where)
    if kind == "bool":
        return words["true"] if value else words["false"]
    if kind == "char" and len(value) != 1:
        fail(f"{where} must be a single character, but has {len(value)}")
    return value


def nodes(value, kind, where):
    if kind == "chain":
        out, node = [], value
        while node is not None:
            if type(node) is not ListNode or len(out) > 20_000_000:
                wrong(node, kind, where)
            out.append(scalar(node.val, "int", where))
            node = node.next
        return " ".join(out)
    out, level, kept = [], [value], 0
    for node in level:
        if node is None:
            out.append(words["nothing"])
            continue
        if type(node) is not TreeNode or len(level) > 40_000_000:
            wrong(node, kind, where)
        out.append(scalar(node.val, "int", where))
        kept = len(out)
        level += [node.left, node.right]
    return " ".join(out[:kept] or [words["nothing"]])


def put(value, kind, where):
    """The result as text; where: what it is, for messages."""
    if kind in ("chain", "tree"):
        return nodes(value, kind, where)
    if isinstance(kind, str):
        return scalar(value, kind, where)
    if kind[0] == "optional":
        return words["nothing"] if value is None else put(value, kind[1], where)
    if type(value) not in (list, tuple):
        wrong(value, kind, where)
    if kind[0] == "tuple":
        if len(value) != len(kind) - 1:
            fail(f"{where} must be {type_words(kind)}, but has {len(value)} values")
        return " ".join(scalar(v, k, f"value {i} of {where}") for i, (v, k) in enumerate(zip(value, kind[1:])))
    inner = kind[1]
    if inner in ("int", "long", "int64") and set(map(type, value)) <= {int}:
        return " ".join(map(str, value))
    texts = [put(v, inner, f"element {i} of {where}") for i, v in enumerate(value)]
    if inner == "char":
        return "".join(texts)
    flat = inner != "string" and (isinstance(inner, str) or inner[0] == "optional")
    return (" " if flat else "\n").join(texts)


def size(value, kind, where):
    if kind == "chain":
        return str(len(nodes(value, kind, where).split()))
    if type(value) not in (list, tuple):
        wrong(value, kind, where)
    return str(len(value))


def field(value, kind, i, where):
    put(value, kind, where)
    return scalar(value[i], kind[1 + i], f"value {i} of {where}")


def answer(text):
    sys.stdout.flush()
    data = memoryview(text.encode("utf-8", "surrogatepass"))
    while data:
        data = data[os.write(ANSWER, data):]
    if TIMED:
        with open("/box/time", "w", encoding="ascii") as file:
            file.write(str(spent_ns))
