"""Calls a function of a Python answer with each of many inputs and writes what comes of it, one JSON object a line
(docs/formats/recursion.md). Runs in the jail: run.py ANSWER ORDER PSEUDO."""
import builtins
import json
import os
import signal
import sys

TEXT_MAX, PRINT_MAX, ERROR_MAX = 2000, 2000, 300


class Slow(BaseException):
    pass


def expand(v):
    """Large inputs are written down by what they are made of."""
    if isinstance(v, list):
        return [expand(x) for x in v]
    if not isinstance(v, dict):
        return v
    (kind, n), = v.items()
    if kind == "$range":
        return list(range(1, n + 1))
    if kind == "$mixed":
        return [i * 7919 % 10007 for i in range(n)]
    if kind == "$text":
        return "".join(chr(97 + i * 7 % 26) for i in range(n))
    if kind == "$repeat":
        return n[0] * n[1]
    made = None if kind in ("$chain", "$left") else 1
    if kind == "$grid":
        return [[1] * n for _ in range(n)]
    for i in range(n):
        made = [i, None, made] if kind == "$chain" else [i, made, None] if kind == "$left" else [made]
    return made


class Sink:
    """What the answer prints: the first of it."""
    def __init__(self):
        self.text = ""

    def write(self, s):
        if len(self.text) < PRINT_MAX:
            self.text += str(s)[:PRINT_MAX - len(self.text)]
        return len(s)

    def flush(self):
        pass


def put(out, record):
    out.write(json.dumps(record, separators=(",", ":"), ensure_ascii=True) + "\n")
    out.flush()


def value_text(v):
    text = json.dumps(v, separators=(",", ":"), ensure_ascii=False, allow_nan=False, sort_keys=True)
    if len(text) <= TEXT_MAX:
        return {"value": text}
    h = 0xcbf29ce484222325
    for b in text.encode("utf-8", "surrogatepass"):
        h = (h ^ b) * 0x100000001b3 & 0xffffffffffffffff
    return {"value": text[:100], "length": len(text), "hash": "%016x" % h}


def line_of(e):
    line, tb = 0, e.__traceback__
    while tb is not None:
        if tb.tb_frame.f_code.co_filename == "answer.py":
            line = tb.tb_lineno
        tb = tb.tb_next
    return line


def refused(e):
    return {"error": ("%s: %s" % (type(e).__name__, e))[:ERROR_MAX], "line": line_of(e)}


class Frames:
    """How many functions of the answer are on the stack at once, and how many of the same."""
    def __init__(self):
        self.now = self.most = self.same = 0
        self.which, self.on = "", {}

    def see(self, frame, event, _):
        code = frame.f_code
        if code.co_filename != "answer.py" or event not in ("call", "return") or code.co_name in (
                "<module>", "<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"):
            return
        count = self.on.get(code, 0) + (1 if event == "call" else -1)
        self.on[code] = count
        self.now += 1 if event == "call" else -1
        if self.now > self.most:
            self.most = self.now
        if count > self.same:
            self.same, self.which = count, code.co_name


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        source = f.read()
    with open(sys.argv[2], encoding="utf-8") as f:
        order = json.load(f)
    with open(sys.argv[3], encoding="utf-8") as f:
        exec(compile(f.read(), "pseudo.py", "exec"), pseudo := {"__name__": "pseudo"})
    if pseudo["is_pseudo"](source):
        source = pseudo["to_python"](source)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    sink = Sink()
    sys.stdout = sys.stderr = sink
    guarded = []

    def guard(event, args):
        if guarded and (event in ("exec", "compile", "open", "os.system", "subprocess.Popen", "sys._getframe", "sys.setprofile")):
            raise RuntimeError("an answer may not use %s" % event)

    def on_alarm(*_):
        raise Slow()

    sys.addaudithook(guard)
    signal.signal(signal.SIGPROF, on_alarm)  # time of the processor: a busy machine is not the answer's fault
    space = {"__name__": "answer", "__builtins__": builtins}
    sys.setrecursionlimit(order["recursion"])
    try:
        code = compile(source, "answer.py", "exec")
        signal.setitimer(signal.ITIMER_PROF, 2)
        exec(code, space)
        signal.setitimer(signal.ITIMER_PROF, 0)
    except Slow:
        return put(out, {"load": True, "slow": True})
    except BaseException as e:
        return put(out, {"load": True, **refused(e)})
    function = space.get(order["function"])
    if not callable(function):
        return put(out, {"load": True, "error": "there is no function %s" % order["function"], "line": 0})
    for one in order["inputs"]:
        args, frames = expand(one["args"]), Frames()
        record = {}
        guarded.append(1)
        try:
            signal.setitimer(signal.ITIMER_PROF, one["ms"] / 1000)
            if order["frames"]:
                guarded.clear()
                sys.setprofile(frames.see)
            value = function(*args)
            sys.setprofile(None) if order["frames"] else None
            signal.setitimer(signal.ITIMER_PROF, 0)
            guarded.clear()
            record = value_text(value)
        except Slow:
            record = {"slow": True}
        except BaseException as e:
            record = refused(e)
        finally:
            guarded.clear()
            sys.setprofile(None)
            signal.setitimer(signal.ITIMER_PROF, 0)
        if order["frames"]:
            record.update(frames=frames.most, same=frames.same, which=frames.which)
        if sink.text:
            record["printed"], sink.text = sink.text, ""
        put(out, record)
        if "slow" in record:
            return None
    return None


main()
