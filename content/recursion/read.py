"""Reads a Python answer for the drills on recursion and loops, without running it, and writes what is in it as JSON
(docs/formats/recursion.md): functions, loops, calls, where functions may flow to, and the flow of control. Says nothing of right and
wrong. Runs in the jail: read.py ANSWER PSEUDO."""
import ast
import json
import sys

ELEM = 0  # the node of what any container may hold
OUTLINE_DEPTH, TEXT_MAX, OUTLINE_MAX = 7, 70, 400
ASYNC = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)
COMPREHENSIONS = {ast.ListComp: "a list comprehension", ast.SetComp: "a set comprehension", ast.DictComp: "a dict comprehension",
                  ast.GeneratorExp: "a generator expression"}


class Scope:
    def __init__(self, parent, function, is_class=False):
        self.parent, self.function, self.is_class = parent, function, is_class
        self.vars, self.globals, self.nonlocals = {}, set(), set()


class Reader:
    def __init__(self, text):
        self.text, self.lines = text, text.splitlines()
        self.nodes = 1
        self.functions, self.loops, self.names, self.imports, self.odd = [], [], [], [], []
        self.copies, self.holds, self.calls = [], [], []
        self.props, self.defined_props, self.mentions = {}, set(), []
        self.outlined = 0
        self.module = Scope(None, self.new_function("", None))

    # ---- what is noted ----
    def node(self):
        self.nodes += 1
        return self.nodes - 1

    def at(self, n):
        line = getattr(n, "lineno", 1)
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return {"line": line, "column": len(text.encode()[:getattr(n, "col_offset", 0)].decode("utf-8", "replace")) + 1}

    def new_function(self, name, n):
        where = self.at(n) if n is not None else {"line": 1, "column": 1}
        self.functions.append({"name": name, **where, "in": self.node(), "out": self.node()})
        return len(self.functions) - 1

    def copy(self, source, to):
        if source is not None and to is not None and source != to:
            self.copies.append([source, to])

    def prop(self, name):
        if name not in self.props:
            self.props[name] = self.node()
            self.copies.append([ELEM, self.props[name]])
        return self.props[name]

    def loop(self, scope, n, what):
        self.loops.append({"function": scope.function, **self.at(n), "what": what})

    def strange(self, n, what):
        self.odd.append({**self.at(n), "what": what})

    # ---- names ----
    def declare(self, scope, name):
        if name in scope.globals:
            return self.var_in(self.module, name)
        if name in scope.nonlocals:
            return self.lookup(scope.parent, name) or self.var_in(scope, name)
        return self.var_in(scope, name)

    def var_in(self, scope, name):
        if name not in scope.vars:
            scope.vars[name] = self.node()
            if scope.is_class:  # what a class's body binds is reached as a property
                self.defined_props.add(name)
                self.copies.append([scope.vars[name], self.prop(name)])
        return scope.vars[name]

    def lookup(self, scope, name):
        if name in scope.globals:
            return self.module.vars.get(name)
        first = scope
        while scope is not None:
            if name in scope.vars and (not scope.is_class or scope is first):
                return scope.vars[name]
            scope = scope.parent
        return None

    def hoist(self, scope, body):
        """All names that a body binds, before any of it is read: a name means the same in the whole of a function."""
        todo = list(body)
        while todo:
            n = todo.pop()
            if isinstance(n, ast.Global):
                scope.globals.update(n.names)
            elif isinstance(n, ast.Nonlocal):
                scope.nonlocals.update(n.names)
            if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                todo.extend(n.decorator_list)
            elif not isinstance(n, ast.Lambda):
                todo.extend(ast.iter_child_nodes(n))
        todo = list(body)
        while todo:
            n = todo.pop()
            if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self.declare(scope, n.name)
                continue
            if isinstance(n, ast.Name) and isinstance(n.ctx, (ast.Store, ast.Del)):
                self.declare(scope, n.id)
            elif isinstance(n, ast.ExceptHandler) and n.name:
                self.declare(scope, n.name)
            elif isinstance(n, (ast.MatchAs, ast.MatchStar)) and n.name:
                self.declare(scope, n.name)
            elif isinstance(n, ast.alias):
                continue
            if not isinstance(n, ast.Lambda):
                todo.extend(ast.iter_child_nodes(n))

    # ---- functions ----
    def function(self, scope, n, name, arguments, body, is_lambda):
        f = self.new_function(name, n)
        inner = Scope(scope, f)
        every = arguments.posonlyargs + arguments.args + arguments.kwonlyargs
        every += [a for a in (arguments.vararg, arguments.kwarg) if a]
        for a in every:
            self.copies.append([self.functions[f]["in"], self.var_in(inner, a.arg)])
        if arguments.vararg or arguments.kwarg:
            self.copies.append([self.functions[f]["in"], ELEM])
        for d in arguments.defaults + [d for d in arguments.kw_defaults if d]:
            self.copy(self.expr(scope, d), self.functions[f]["in"])
        if is_lambda:
            self.copy(self.expr(inner, body), self.functions[f]["out"])
        else:
            self.hoist(inner, body)
            for s in body:
                self.stmt(inner, s)
        held = self.node()
        self.holds.append([held, f])
        return held

    def decorated(self, scope, n, held):
        for d in reversed(n.decorator_list):
            result = self.node()
            if isinstance(d, ast.Name) and d.id == "property" or isinstance(d, ast.Attribute) and d.attr in ("setter", "getter"):
                self.strange(d, "a property, which hides a call")
            self.calls.append({"function": scope.function, **self.at(d), "callee": self.expr(scope, d), "receiver": None,
                               "method": "", "args": [held], "result": result})
            self.copy(held, result)
            held = result
        return held

    # ---- statements ----
    def stmts(self, scope, body):
        for s in body:
            self.stmt(scope, s)

    def stmt(self, scope, n):
        if isinstance(n, ASYNC):
            self.strange(n, "async and await")
        if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if n.name.startswith("__") and n.name != "__init__":
                self.strange(n, "the method %s, which is called by itself" % n.name)
            held = self.function(scope, n, n.name, n.args, n.body, False)
            self.copy(self.decorated(scope, n, held), self.declare(scope, n.name))
        elif isinstance(n, ast.ClassDef):
            inner = Scope(scope, scope.function, True)
            for e in n.bases + [k.value for k in n.keywords]:
                self.expr(scope, e)
            self.hoist(inner, n.body)
            self.stmts(inner, n.body)
            held = self.node()
            if "__init__" in inner.vars:
                self.copy(inner.vars["__init__"], held)
            self.copy(self.decorated(scope, n, held), self.declare(scope, n.name))
        elif isinstance(n, ast.Return):
            if n.value:
                self.copy(self.expr(scope, n.value), self.functions[scope.function]["out"])
        elif isinstance(n, (ast.For, ast.AsyncFor)):
            self.loop(scope, n, "a for loop")
            self.copy(self.expr(scope, n.iter), ELEM)
            self.bind(scope, n.target, ELEM)
            self.stmts(scope, n.body + n.orelse)
        elif isinstance(n, ast.While):
            self.loop(scope, n, "a while loop")
            self.expr(scope, n.test)
            self.stmts(scope, n.body + n.orelse)
        elif isinstance(n, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            value = self.expr(scope, n.value) if n.value else None
            for t in n.targets if isinstance(n, ast.Assign) else [n.target]:
                self.bind(scope, t, value)
        elif isinstance(n, (ast.Import, ast.ImportFrom)):
            for a in n.names:
                module = n.module or "" if isinstance(n, ast.ImportFrom) else a.name
                self.imports.append({**self.at(n), "module": module, "name": a.name if isinstance(n, ast.ImportFrom) else ""})
        elif isinstance(n, (ast.With, ast.AsyncWith)):
            self.strange(n, "with, which calls by itself what a class says")
            for item in n.items:
                self.expr(scope, item.context_expr)
                if item.optional_vars:
                    self.bind(scope, item.optional_vars, None)
            self.stmts(scope, n.body)
        else:
            for child in ast.iter_child_nodes(n):
                self.any(scope, child)

    def any(self, scope, n):
        if isinstance(n, ast.stmt):
            self.stmt(scope, n)
        elif isinstance(n, ast.expr):
            self.expr(scope, n)
        else:
            for child in ast.iter_child_nodes(n):
                self.any(scope, child)

    def bind(self, scope, target, value):
        if isinstance(target, ast.Name):
            self.copy(value, self.declare(scope, target.id))
        elif isinstance(target, ast.Attribute):
            self.expr(scope, target.value)
            self.defined_props.add(target.attr)
            self.hidden(target, target.attr)
            self.copy(value, self.prop(target.attr))
        elif isinstance(target, ast.Subscript):
            self.expr(scope, target.value)
            self.expr(scope, target.slice)
            self.copy(value, ELEM)
        elif isinstance(target, (ast.Tuple, ast.List)):
            self.copy(value, ELEM)
            for t in target.elts:
                self.bind(scope, t, ELEM)
        elif isinstance(target, ast.Starred):
            self.bind(scope, target.value, ELEM)

    # ---- expressions: the node of what functions the value may be, or None ----
    def hidden(self, n, name):
        if name.startswith("__"):
            self.strange(n, name + ", which reaches into Python itself")

    def expr(self, scope, n):
        if isinstance(n, ast.Name):
            held = self.lookup(scope, n.id)
            if held is None:
                self.hidden(n, n.id)
                self.names.append({"function": scope.function, **self.at(n), "name": n.id, "method": False, "args": -1})
            return held
        if isinstance(n, ast.Call):
            return self.call(scope, n)
        if isinstance(n, ast.Lambda):
            return self.function(scope, n, "lambda", n.args, n.body, True)
        if isinstance(n, ast.Attribute):
            self.expr(scope, n.value)
            self.hidden(n, n.attr)
            self.mentions.append({"function": scope.function, **self.at(n), "name": n.attr, "method": True, "args": -1})
            return self.prop(n.attr)
        if type(n) in COMPREHENSIONS:
            return self.comprehension(scope, n)
        if isinstance(n, ast.NamedExpr):
            value = self.expr(scope, n.value)
            self.bind(scope, n.target, value)
            return value
        if isinstance(n, ast.Await):
            self.strange(n, "async and await")
        if isinstance(n, (ast.Yield, ast.YieldFrom)):
            value = self.expr(scope, n.value) if n.value else None
            self.copy(value, ELEM)
            self.copy(value, self.functions[scope.function]["out"])
            if isinstance(n, ast.YieldFrom):
                self.loop(scope, n, "yield from, which walks what it is given")
            return ELEM
        children = [self.expr(scope, c) for c in ast.iter_child_nodes(n) if isinstance(c, ast.expr)]
        if isinstance(n, ast.Subscript):
            return ELEM
        if isinstance(n, (ast.List, ast.Tuple, ast.Set, ast.Dict)):
            for c in children:
                self.copy(c, ELEM)
            return None
        if isinstance(n, (ast.IfExp, ast.BoolOp, ast.Starred)):
            result = self.node()
            for c in children:
                self.copy(c, result)
            return result
        return None

    def comprehension(self, scope, n):
        self.loop(scope, n, COMPREHENSIONS[type(n)])
        inner = Scope(scope, scope.function)
        for g in n.generators:
            for t in ast.walk(g.target):
                if isinstance(t, ast.Name):
                    self.var_in(inner, t.id)
        for i, g in enumerate(n.generators):
            self.expr(inner if i else scope, g.iter)
            self.bind(inner, g.target, ELEM)
            for c in g.ifs:
                self.expr(inner, c)
        for e in [n.key, n.value] if isinstance(n, ast.DictComp) else [n.elt]:
            self.copy(self.expr(inner, e), ELEM)
        return None

    def call(self, scope, n):
        count = -2 if any(isinstance(a, ast.Starred) for a in n.args) else len(n.args)
        receiver = None
        if isinstance(n.func, ast.Attribute):
            receiver = self.expr(scope, n.func.value)
            self.hidden(n.func, n.func.attr)
            self.mentions.append({"function": scope.function, **self.at(n.func), "name": n.func.attr, "method": True, "args": count})
            callee = self.prop(n.func.attr)
        else:
            callee = self.expr(scope, n.func)
            if isinstance(n.func, ast.Name) and callee is None:
                self.names[-1]["args"] = count
        args = [self.expr(scope, a) for a in n.args] + [self.expr(scope, k.value) for k in n.keywords]
        result = self.node()
        self.calls.append({"function": scope.function, **self.at(n), "callee": callee, "receiver": receiver,
                           "method": n.func.attr if isinstance(n.func, ast.Attribute) else "", "args": [a for a in args if a is not None], "result": result})
        for a in args:  # what is appended somewhere may be taken out again
            if isinstance(n.func, ast.Attribute):
                self.copy(a, ELEM)
        return result

    # ---- the flow of control, for the picture ----
    def words(self, n):
        text = " ".join((ast.get_source_segment(self.text, n) or "").split())
        return text if len(text) <= TEXT_MAX else text[:TEXT_MAX - 1] + "…"

    def outline(self, body, depth=0):
        steps = []
        for s in body:
            if self.outlined >= OUTLINE_MAX or depth >= OUTLINE_DEPTH:
                break
            step = self.step(s, depth)
            if step:
                steps.append(step)
        return steps

    def step(self, s, depth):
        def made(kind, text, body=(), otherwise=()):
            self.outlined += 1
            return {"kind": kind, "text": text, "line": s.lineno, "body": self.outline(body, depth + 1),
                    "otherwise": self.outline(otherwise, depth + 1)}
        if isinstance(s, ast.If):
            return made("if", self.words(s.test), s.body, s.orelse)
        if isinstance(s, ast.For):
            return made("loop", "%s in %s" % (self.words(s.target), self.words(s.iter)), s.body, s.orelse)
        if isinstance(s, ast.While):
            return made("loop", self.words(s.test), s.body, s.orelse)
        if isinstance(s, ast.Return):
            return made("return", self.words(s.value) if s.value else "")
        if isinstance(s, ast.Raise):
            return made("throw", self.words(s))
        if isinstance(s, (ast.Break, ast.Continue)):
            return made("jump", "break" if isinstance(s, ast.Break) else "continue")
        if isinstance(s, ast.Try):
            return made("try", "", s.body, [t for h in s.handlers for t in h.body] + s.finalbody)
        if isinstance(s, ast.Match):
            return made("switch", self.words(s.subject), [t for c in s.cases for t in c.body])
        if isinstance(s, (ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign)):
            return made("do", self.words(s))
        return None

    def read(self):
        tree = ast.parse(self.text, "answer.py")
        self.hoist(self.module, tree.body)
        self.stmts(self.module, tree.body)
        self.names += [m for m in self.mentions if m["name"] not in self.defined_props]
        flow = [{"name": n.name, "line": n.lineno, "body": self.outline(n.body)} for n in tree.body if isinstance(n, ast.FunctionDef)]
        top = {n.name: self.module.vars[n.name] for n in tree.body if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
        for n in tree.body:
            if isinstance(n, ast.Assign):
                top.update({t.id: self.module.vars[t.id] for t in n.targets if isinstance(t, ast.Name)})
        return {"format": 1, "nodes": self.nodes, "functions": self.functions, "loops": self.loops, "names": self.names,
                "imports": self.imports, "odd": self.odd, "copies": self.copies, "holds": self.holds, "calls": self.calls,
                "top": [{"name": k, "node": v} for k, v in top.items()], "flow": flow}


def main():
    sys.setrecursionlimit(3000)
    with open(sys.argv[1], encoding="utf-8", newline=None) as f:
        text = f.read()
    try:
        with open(sys.argv[2], encoding="utf-8") as f:
            exec(compile(f.read(), "pseudo.py", "exec"), pseudo := {"__name__": "pseudo"})
        facts = Reader(pseudo["to_python"](text) if pseudo["is_pseudo"](text) else text).read()
    except SyntaxError as e:
        facts = {"format": 1, "error": {"line": max(e.lineno or 1, 1), "column": max(e.offset or 1, 1), "text": str(e.msg)}}
    except ValueError as e:
        facts = {"format": 1, "error": {"line": 1, "column": 1, "text": str(e)}}
    except (RecursionError, MemoryError):
        facts = {"format": 1, "error": {"line": 1, "column": 1, "text": "it is nested too deeply to be read"}}
    json.dump(facts, sys.stdout, separators=(",", ":"))


if __name__ == "__main__":
    main()
