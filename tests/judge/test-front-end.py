#!/usr/bin/env python3
"""Front-end tasks (content/front-end) in the judge's browser: the solutions of each task pass all of its tests in both forms; each planted wrong one fails the test
that it is planted for; and what hostile pages do is told, and harms nothing. FRONT_END_ONLY=WORD tries the tasks and the pages that have it in their name.

Each run is a browser that is started, and takes seconds: besides two tasks that are tried whole, one right solution of every third is, in one form or the other.
FRONT_END_ALL=1 (make bank) tries all that there is.
"""
import json
import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import yaml

from judging import DATA, DRYRUN, SOURCE, end, need_a_jail, ok, skip

FOLDER = os.path.join(SOURCE, "content/front-end")
BROWSERS = ["/usr/lib/chromium/chromium-headless-shell", "/usr/lib/chromium/chromium"]
FILES = {"vanilla": ["index.html", "style.css", "main.js"], "react": ["App.jsx", "style.css"]}
ONLY = os.environ.get("FRONT_END_ONLY", "")
ALL = bool(ONLY or os.environ.get("FRONT_END_ALL"))
# Of these all solutions are tried, whatever is asked for: timers and a network, focus and keys.
WHOLE = {"autocomplete", "modal"}


def practice(*args, content=os.path.join(SOURCE, "content")):
    """Exit code, the JSON that was printed (None if it was none), what else was said."""
    command = [DRYRUN, "practice", "front-end", *args, "--json", "--no-record", "--content", content]
    r = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
    try:
        return r.returncode, json.loads(r.stdout), r.stderr.decode("utf-8", "replace")
    except ValueError:
        return r.returncode, None, (r.stdout + r.stderr).decode("utf-8", "replace")


def judged(name, task, form, *folders, **files):
    """What comes of the files of these folders, the first that has one; and of texts, whose names have _ for the dot."""
    made = os.path.join(DATA, name.replace("/", "-"))
    code, _, said = practice(task, "--to", made, *(["--react"] if form == "react" else []))
    if code:
        return code, None, said
    for folder in reversed(folders):
        for file in FILES[form]:
            if os.path.exists(os.path.join(folder, file)):
                shutil.copy(os.path.join(folder, file), made)
    for file, text in files.items():
        with open(os.path.join(made, file.replace("_", ".")), "w", encoding="utf-8") as f:
            f.write(text)
    return practice("--submit", made)


def dump(result):
    return json.dumps(result, indent=1)[:4000] if result else ""


def states(result):
    return {test["name"]: test["state"] for test in result["tests"]}


JOBS = []


def later(check, *args, **files):
    """As judged(), with others at once: check(code, result, said) when it is done, in the order in which they were asked for."""
    JOBS.append((check, args, files))


def edited(folder, edits):
    """The files of the folder that the edits change, as they are then."""
    files = {}
    for edit in edits:
        if edit["file"] not in files:
            with open(os.path.join(folder, edit["file"]), encoding="utf-8") as f:
                files[edit["file"]] = f.read()
        assert files[edit["file"]].count(edit["was"]) == 1, edit
        files[edit["file"]] = files[edit["file"]].replace(edit["was"], edit["is"])
    return files


def run_jobs():
    with ThreadPoolExecutor(3) as pool:
        for (check, _, _), result in zip(JOBS, pool.map(lambda job: judged(*job[1], **job[2]), JOBS)):
            check(*result)


def test_solutions(task, y):
    base = os.path.join(FOLDER, task)
    if ONLY in task + "/asks":
        asks = y.get("ask", [])
        ok(len(asks) > 0 and any("test" in ask for ask in asks), "%s: it leaves something open, and a test holds that" % task)
        for ask in asks:
            code, answered, said = practice(task, "--ask", ask["question"])
            ok(code == 0 and ask["answer"] in [a["answer"] for a in answered["answers"]], "%s: \"%s\" is answered" % (task, ask["question"]), said)
    whole = ALL or task in WHOLE
    place = sorted(os.listdir(FOLDER)).index(task)
    one = list(FILES)[place % 2] if place % 3 == 0 else None
    for form in FILES:
        name = "%s/%s" % (task, form)
        if ONLY not in name or not (whole or form == one):
            continue
        later(lambda code, result, said, name=name: ok(code == 0 and result["passed"] and result["points"] == result["of"], "%s: the solution passes every test" % name, said, dump(result)),
              name, task, form, os.path.join(base, "solutions", form))
        if whole:
            later(lambda code, result, said, name=name: ok(code == 1 and not result["passed"] and set(states(result).values()) <= {"passed", "failed"}, "%s: the starter does not" % name, said, dump(result)),
                  name + "-starter", task, form)
    for wrong in y["wrong"] if whole else []:
        name = "%s/%s" % (task, wrong["name"])
        if ONLY not in name:
            continue

        def check(code, result, said, name=name, wrong=wrong):
            good = code == 1 and states(result)[wrong["fails"]] == "failed"
            ok(good, "%s: fails %s" % (name, wrong["fails"]), said, dump(result))
            # It has one thing wrong, not everything.
            ok(good and list(states(result).values()).count("failed") <= max(2, len(y["tests"]) // 2), "%s: and little else" % name, dump(result))

        right = os.path.join(base, "solutions", wrong["form"])
        later(check, name, task, wrong["form"], right, **{file.replace(".", "_"): text for file, text in edited(right, wrong["edits"]).items()})


PORT_CLOSED = "http://127.0.0.1:9/"
HOSTILE = {
    "endless-loop": ("for (;;);", lambda r: r["tests"][0]["state"] == "timeout" and all(t["state"] == "not-run" for t in r["tests"][1:]) and r["points"] == 0),
    "endless-promises": ("const again = () => Promise.resolve().then(again); again();", lambda r: r["tests"][0]["state"] == "timeout" or "memory" in (r["ended"] or "")),
    "timers-without-end": ("const again = () => setTimeout(again, 0); again(); setInterval(() => {}, 1);", lambda r: r["points"] < r["of"]),
    "network": ("""
        for (const go of [() => fetch('%s'), () => fetch('file:///etc/passwd'), () => new Promise((done, no) => { const x = new XMLHttpRequest(); x.onerror = () => no(new Error('no')); x.onload = done; x.open('GET', '%s'); x.send(); }),
          () => new Promise((done, no) => { const s = new WebSocket('ws://127.0.0.1:9/'); s.onopen = done; s.onerror = () => no(new Error('no')); }),
          () => import('%s'), () => new Promise((done, no) => { const i = new Image(); i.onload = done; i.onerror = () => no(new Error('no')); i.src = '%s'; })])
          Promise.resolve().then(go).then(() => console.log('REACHED'), () => console.log('held back'));
        """ % ((PORT_CLOSED,) * 4), lambda r: not any("REACHED" in line["text"] for line in r["lines"]) and any("held back" in line["text"] for line in r["lines"])),
    "files": ("""
        const f = document.createElement('iframe'); f.src = 'file:///w/judge.html'; f.onload = () => { try { console.log('REACHED ' + f.contentDocument.body.innerHTML.length); } catch (e) { console.log('held back'); } }; document.body.append(f);
        """, lambda r: not any("REACHED" in line["text"] for line in r["lines"])),
    "parent": ("""
        for (const go of [() => parent.document.body, () => top.document.title, () => frameElement.ownerDocument, () => localStorage.length, () => document.cookie, () => indexedDB.open('x'), () => parent.frames[0].document])
          try { console.log('REACHED ' + String(go())); } catch (e) { console.log('held back'); }
        """, lambda r: not any("REACHED" in line["text"] and "null" not in line["text"] for line in r["lines"]) and any("held back" in line["text"] for line in r["lines"])),
    "navigation": ("""
        try { top.location = 'about:blank'; } catch (e) {} try { parent.location.href = 'data:text/html,gone'; } catch (e) {} try { window.open('%s'); } catch (e) {}
        const a = document.createElement('a'); a.href = '%s'; a.target = '_top'; document.body.append(a); a.click();
        """ % (PORT_CLOSED, PORT_CLOSED), lambda r: len(r["tests"]) == 12),
    "leaves": ("location.href = 'data:text/html,gone';", lambda r: r["points"] < r["of"]),
    "alerts": ("for (let i = 0; i < 5000; i += 1) { alert(i); confirm('?'); prompt('?'); } print();", lambda r: len(r["tests"]) == 12),
    "console-flood": ("for (let i = 0; i < 200000; i += 1) console.log('x'.repeat(5000));", lambda r: len(r["lines"]) <= 100),
    "huge-page": ("for (let i = 0; i < 40000; i += 1) { const p = document.createElement('p'); p.textContent = 'x'.repeat(50); document.body.append(p); }", lambda r: len(r["tests"]) == 12 and r["points"] < r["of"]),
    "memory": ("const all = []; for (;;) all.push(new Uint8Array(1 << 24).fill(1));", lambda r: r["points"] == 0),
    "forged": ("""
        for (const nonce of ['', '0', undefined]) for (let i = 0; i < 3; i += 1) parent.postMessage({ kind: 'result', state: 'passed', message: '', nonce }, '*');
        window.axe = { setup() {}, teardown() {}, run: async () => ({ violations: [] }) }; parent.postMessage('ready', '*');
        """, lambda r: r["points"] < r["of"]),
    "script-in-texts": ("console.log('</script><script>document.body.innerHTML=1</script><!--');", lambda r: any("</script>" in line["text"] for line in r["lines"])),
    "syntax": ("const = 1;\n", lambda r: r["points"] < r["of"] and any(line["file"] == "main.js" and "SyntaxError" in line["text"] for line in r["lines"])),
    "throws-at-line-3": ("\n\nthrow new Error('on purpose');\n", lambda r: any(line["file"] == "main.js" and line["line"] == 3 and "on purpose" in line["text"] for line in r["lines"])),
}


def test_hostile():
    for name, (script, holds) in HOSTILE.items():
        if ONLY not in "hostile/" + name:
            continue
        later(lambda code, result, said, name=name, holds=holds: ok(code == 1 and holds(result), "hostile: %s" % name, said, dump(result)),
              "hostile/" + name, "autocomplete", "vanilla", main_js=script)
    if ONLY in "hostile/react":
        later(lambda code, result, said: ok(code == 1 and any(line["file"] == "App.jsx" and "SyntaxError" in line["text"] for line in result["lines"]), "JSX that is none is told with its place",
                                            said, dump(result)),
              "hostile/react", "autocomplete", "react", App_jsx="\nexport default function App() {\n  return <p>;\n}\n")
    base = os.path.join(FOLDER, "autocomplete", "solutions", "vanilla")
    if ONLY in "hostile/loop-on-a-key":
        with open(os.path.join(base, "main.js"), encoding="utf-8") as f:
            looping = f.read() + "\nfield.addEventListener('keydown', (event) => { while (event.key === 'ArrowUp'); });\n"

        def check(code, result, said):
            found = states(result) if result else {}
            ok(code == 1 and found["latest-wins"] == "passed" and found["arrows"] == "timeout" and found["enter-chooses"] == "not-run", "hostile: a loop in one test keeps what came before it", said, found)

        later(check, "hostile/loop-on-a-key", "autocomplete", "vanilla", base, main_js=looping)


def test_after():
    base = os.path.join(FOLDER, "autocomplete", "solutions", "vanilla")
    if ONLY in "hostile/after":
        code, result, said = judged("hostile/after", "autocomplete", "vanilla", base)
        ok(code == 0 and result["passed"], "after all that a good one passes", said, json.dumps(result)[:2000])


def test_refusals():
    made = os.path.join(DATA, "refused")
    code, result, said = practice("no-such-task")
    ok(code == 2 and "lists them" in said, "an unknown task is refused", said)
    ok(practice("autocomplete", "--to", made)[0] == 0 and practice("autocomplete", "--to", made)[0] == 2, "a folder that is there stays as it is")
    ok(practice("--submit", DATA)[0] == 2, "a folder without drill.json is refused")
    ok(practice("autocomplete", "--submit", made)[0] == 2, "--submit stands alone")
    ok(practice("autocomplete", "--ask", "How so?")[:2] == (0, {"answers": []}), "what the task says is not answered")
    ok(practice("--ask", "How so?")[0] == 2 and practice("autocomplete", "--ask", "")[0] == 2 and practice("autocomplete", "--ask", "How so?", "--react")[0] == 2, "--ask wants a task and a question")
    with open(os.path.join(made, "main.js"), "w", encoding="utf-8") as f:
        f.write("// %s\n" % ("x" * 70000))
    code, result, said = practice("--submit", made)
    ok(code == 2 and "main.js" in said, "a file that is too large is refused by name", said)
    os.remove(os.path.join(made, "main.js"))
    code, result, said = practice("--submit", made)
    ok(code == 2 and "main.js" in said, "a missing file is refused by name", said)
    with open(os.path.join(made, "drill.json"), "w", encoding="utf-8") as f:
        f.write('{"drill": "front-end", "id": "../autocomplete", "form": "vanilla"}')
    ok(practice("--submit", made)[0] == 2, "an id that is a path is refused")
    content = os.path.join(DATA, "content")
    shutil.copytree(os.path.join(SOURCE, "content"), content, ignore=shutil.ignore_patterns("problems", "questions"), dirs_exist_ok=True)
    task = os.path.join(content, "front-end/autocomplete/task.yaml")
    with open(task, encoding="utf-8") as f:
        text = f.read()
    for old, new, word in (("fails: latest-wins", "fails: unknown", "unknown"), ("minutes: 40", "minutes: many", "minutes"), ("summary:", "sumary:", "sumary"),
                           ("{name: offers,", "{name: asks-once,", "already")):
        with open(task, "w", encoding="utf-8") as f:
            f.write(text.replace(old, new))
        code, result, said = practice(content=content)
        ok(code == 2 and "autocomplete/task.yaml:" in said and word in said, "a task with %r is refused with its line" % new, said)


need_a_jail()
tasks = {}
for id in sorted(os.listdir(FOLDER)):
    with open(os.path.join(FOLDER, id, "task.yaml"), encoding="utf-8") as f:
        tasks[id] = yaml.safe_load(f)
code, listed, said = practice()
ok(code == 0 and [task["id"] for task in listed["tasks"]] == sorted(tasks), "all tasks are listed", said)
if not ONLY:
    test_refusals()
if any(map(os.path.exists, BROWSERS)):
    for id, y in tasks.items():
        test_solutions(id, y)
    test_hostile()
    run_jobs()
    test_after()
else:
    skip("front-end tasks in a browser", "Chromium is not installed")
end()
