#!/usr/bin/env python3
"""`dryrun cv check --sarif` keeps to the schema of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json), and findings can be kept with a reason. The
schema closes every object: the members written here are all that it allows of those that the program writes, with their types."""
import json
import os
import re
import subprocess
import zipfile

from judging import DRYRUN, ROOT, SOURCE, end, need_a_jail, ok

need_a_jail()
CONTENT = os.path.join(SOURCE, "content")


def check(path, *args):
    r = subprocess.run([DRYRUN, "cv", "check", path, "--content", CONTENT, *args], capture_output=True, text=True, timeout=120)
    return r.returncode, r.stdout, r.stderr


def file(name, data):
    path = os.path.join(ROOT, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(data)
    return path


# ---- the schema, of what is written ----

LEVEL = {"none", "note", "warning", "error"}
TEXT = {"text": str, "!": ["text"]}
BAG = "bag"  # a property bag is open
ARTIFACT = {"uri": "uri", "index": ("int", -1), "uriBaseId": str}
REGION = {"startLine": ("int", 1), "startColumn": ("int", 1), "endLine": ("int", 1), "endColumn": ("int", 1), "snippet": TEXT}
LOCATION = {"physicalLocation": {"artifactLocation": ARTIFACT, "region": REGION}, "logicalLocations": [{"fullyQualifiedName": str, "name": str, "kind": str}], "properties": BAG}
NOTIFICATION = {"level": LEVEL, "message": TEXT, "locations": [LOCATION], "associatedRule": {"id": str, "index": ("int", -1)}, "!": ["message"]}
RULE = {"id": str, "name": str, "shortDescription": TEXT, "fullDescription": TEXT, "help": TEXT, "helpUri": "uri",
        "defaultConfiguration": {"level": LEVEL, "enabled": bool}, "properties": BAG, "!": ["id"]}
RESULT = {"ruleId": str, "ruleIndex": ("int", -1), "level": LEVEL, "message": TEXT, "locations": [LOCATION], "partialFingerprints": {"*": str},
          "suppressions": [{"kind": {"inSource", "external"}, "justification": str, "status": {"accepted", "underReview", "rejected"}, "!": ["kind"]}], "properties": BAG, "!": ["message"]}
RUN = {"tool": {"driver": {"name": str, "version": str, "rules": [RULE], "!": ["name"]}, "!": ["driver"]},
       "invocations": [{"executionSuccessful": bool, "toolExecutionNotifications": [NOTIFICATION], "toolConfigurationNotifications": [NOTIFICATION], "!": ["executionSuccessful"]}],
       "artifacts": [{"location": ARTIFACT}], "columnKind": {"utf16CodeUnits", "unicodeCodePoints"}, "results": [RESULT], "!": ["tool"]}
LOG = {"$schema": "uri", "version": {"2.1.0"}, "runs": [RUN], "!": ["version", "runs"]}


def faults(value, rule, where="log"):
    if rule == BAG:
        return [] if isinstance(value, dict) else [where + " is no property bag"]
    if rule == "uri":
        good = isinstance(value, str) and re.fullmatch(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+", value)
        return [] if good else [f"{where}: {value!r} is no URI reference"]
    if isinstance(rule, tuple):
        return [] if isinstance(value, int) and not isinstance(value, bool) and value >= rule[1] else [f"{where}: {value!r}"]
    if isinstance(rule, set):
        return [] if value in rule else [f"{where}: {value!r} is none of {rule}"]
    if isinstance(rule, list):
        return [x for i, v in enumerate(value) for x in faults(v, rule[0], f"{where}[{i}]")] if isinstance(value, list) else [where + " is no array"]
    if isinstance(rule, type):
        return [] if isinstance(value, rule) else [f"{where}: {value!r} is no {rule.__name__}"]
    if not isinstance(value, dict):
        return [where + " is no object"]
    if "*" in rule:
        return [x for k, v in value.items() for x in faults(v, rule["*"], f"{where}.{k}")]
    found = [f"{where}.{k} is missing" for k in rule.get("!", []) if k not in value]
    for k, v in value.items():
        found += faults(v, rule[k], f"{where}.{k}") if k in rule and k != "!" else [f"{where}.{k} is not in the schema"]
    return found


def sarif(path, *args):
    code, out, err = check(path, "--sarif", *args)
    try:
        log = json.loads(out)
    except ValueError:
        return code, None, [out + err]
    wrong = faults(log, LOG)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for i, r in enumerate(run["results"]):
        if rules[r["ruleIndex"]]["id"] != r["ruleId"]:
            wrong.append(f"result {i} has the wrong rule")
        for place in r["locations"]:
            if place["physicalLocation"]["artifactLocation"]["uri"] != run["artifacts"][0]["location"]["uri"]:
                wrong.append(f"result {i} is of another file")
            region = place["physicalLocation"].get("region")
            if region and region["endColumn"] < region["startColumn"]:
                wrong.append(f"result {i} ends before it begins")
    if len({r["id"] for r in rules}) != len(rules):
        wrong.append("two rules have one id")
    return code, run, wrong


CV = """# Ada Lovelace

ada@example.org

## Experience

### Engineer, Works Ltd
Mar 2019 - present

- Responsible for the deployment
- Recieved an award for halving the cost
"""
cv = file("a folder/my cv ä.md", CV)
code, run, wrong = sarif(cv)
ok(code == 0 and not wrong, "a log of Markdown is valid", *wrong)
ok(run["artifacts"][0]["location"]["uri"].startswith("file:///") and "a%20folder/my%20cv%20%C3%A4.md" in run["artifacts"][0]["location"]["uri"], "a path as a URI", run["artifacts"])
weak = [r for r in run["results"] if r["ruleId"] == "R12"]
region = weak[0]["locations"][0]["physicalLocation"]["region"] if weak else {}
lines = CV.splitlines()
ok(len(weak) == 1 and lines[region["startLine"] - 1][region["startColumn"] - 1:region["endColumn"] - 1] == "Responsible for" and region["snippet"]["text"] == lines[region["startLine"] - 1],
   "its region is what was found", weak)
ok(len(run["tool"]["driver"]["rules"]) == 27 and all(r["help"]["text"] and r["properties"]["sources"] and r["properties"]["evidenceGrade"] in ("A", "B", "C", "conflicting") for r in run["tool"]["driver"]["rules"]),
   "every rule with its text, grade and sources")
ok(all(re.fullmatch(r"[0-9a-f]{16}", r["partialFingerprints"]["findingKey/v1"]) and r["suppressions"] == [] for r in run["results"]), "each finding has a fingerprint and is not suppressed")
ok({n["associatedRule"]["id"] for n in run["invocations"][0]["toolConfigurationNotifications"]} >= {"R18", "R22"}, "rules that could not look are told", run["invocations"])

code, run, wrong = sarif(file("cv.json", json.dumps({"basics": {"name": "Ada", "email": 7}, "work": [{"name": "W", "position": "Engineer", "startDate": "2019-03", "highlights": ["Responsible for it"]}]})))
ok(not wrong and any(r["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "work[0].highlights[0]" for r in run["results"] if r["ruleId"] == "R12"), "JSON Resume by path", *wrong)
ok(any("basics.email" in n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]), "what was not read is told", run["invocations"])

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
docx = os.path.join(ROOT, "cv.docx")
with zipfile.ZipFile(docx, "w") as z:
    z.writestr("word/document.xml", f"<w:document {W}><w:body>" + "".join(f"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>" for t in ("Ada Lovelace", "ada@example.org", "", "EXPERIENCE", "Engineer, Works Ltd, Mar 2019 - present", "- Responsible for it")) + "</w:body></w:document>")
code, run, wrong = sarif(docx)
weak = [r["locations"][0] for r in run["results"] if r["ruleId"] == "R12"]
ok(not wrong and weak and weak[0]["properties"] == {"line": 6, "column": 3, "length": 15} and "region" not in weak[0]["physicalLocation"] and weak[0]["logicalLocations"][0]["fullyQualifiedName"] == "line 6",
   "a DOCX has no region, since an editor counts no lines in it", weak, *wrong)
def check_all(*paths_and_options):
    r = subprocess.run([DRYRUN, "cv", "check", "--content", CONTENT, *paths_and_options], capture_output=True, text=True, timeout=120)
    return r.returncode, r.stdout, r.stderr


# ---- several at once ----

sound, missing = file("sound.md", CV.replace("Recieved", "Received")), os.path.join(ROOT, "missing.md")
code, out, err = check_all(cv, sound, docx, missing, "--json")
said = json.loads(out)
ok(code == 2 and [f["file"] for f in said["files"]] == [cv, sound, docx, missing] and said["unread"] == 1 and said["files"][3]["error"]["code"] == "not_found",
   "one that cannot be read is told, and the others are checked", code, out[:300], err)
ok(all(said["files"][i] == {"file": path, **json.loads(check(path, "--json")[1])} for i, path in enumerate((cv, sound, docx))), "each report is that of the file alone")
ok(said["notes"] == sum(f.get("notes", 0) for f in said["files"]) and said["warnings"] == sum(f.get("warnings", 0) for f in said["files"]), "the sum", out[:200])
code, out, err = check_all(cv, sound, "--strict")
ok(code == 1 and f"{cv}:10:3: " in out and f"{sound}:10:3: " in out and " in 2 CVs" in out and out.count("not looked at: R18") == 1, "told one after the other, with one sum", code, out)
code, out, err = check_all(cv, missing, docx, "--sarif")
log = json.loads(out)
run = log["runs"][0]
ok(code == 2 and not faults(log, LOG) and [a["location"]["uri"].rsplit("/", 1)[1] for a in run["artifacts"]] == ["my%20cv%20%C3%A4.md", "missing.md", "cv.docx"] and not run["invocations"][0]["executionSuccessful"],
   "one log with an artifact for each", *faults(log, LOG))
ok({r["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for r in run["results"]} == {0, 2}, "each result is of its own file")
ok([n["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for n in run["invocations"][0]["toolExecutionNotifications"] if n["level"] == "error"] == [1], "what could not be read is told of its file")
os.makedirs(os.path.join(ROOT, "other"), exist_ok=True)
kept, apart = file("other/kept.md", CV), file("other/.dryrun-cv", "R12 they know\n")
code, out, err = check_all(kept, cv)
ok("1 suppressed" in out and out.count(" R12: ") == 1, "each keeps to the file of reasons beside it", out)

code, out, err = check(file("bad.md", "a\n" * 600_000), "--sarif")
ok(code == 2 and json.loads(out).get("error"), "a file that cannot be read is an error and no log", code, out[:200])
code, out, err = check(cv, "--sarif", "--json")
ok(code == 2 and "choose one" in err, "one form at a time", code, err)

# ---- suppressing ----


def found(*args, path=None):
    code, out, err = check(path or cv, "--json", *args)
    return code, {f["evidence"]: f for f in json.loads(out).get("findings", [])}, json.loads(out), err


code, before, report, err = found()
key = before["Recieved"]["key"]
code, after, kept, err = found("--suppress", key)
ok(after["Recieved"]["suppressed"] and after["Recieved"]["reason"] == "" and kept["warnings"] == report["warnings"] - 1, "one finding by its key", after.get("Recieved"), err)
code, after, kept, err = found("--suppress", key, path=file("later.md", CV.replace("## Experience", "London, UK\n\n## Experience")))
ok(after["Recieved"]["suppressed"], "the same one in a later version", after)
code, out, err = check(cv, "--suppress", key)
ok("Recieved" not in out and "1 suppressed" in out, "for people", out)
code, out, err = check(cv, "--why")
ok(f"key: {key}" in out, "--why tells keys", out)
for value, sentence in [("zzz", "no key"), (key.upper(), "no key"), (key + "," + key[:-1], "no key")]:
    code, out, err = check(cv, "--suppress", value)
    ok(code == 2 and sentence in err, "no key: " + value[:20], code, err)
code, after, kept, err = found("--strict")
ok(code == 1, "a warning counts when it is strict", code)
reasons = os.path.join(ROOT, "a folder", ".dryrun-cv")
file("a folder/.dryrun-cv", f"# what I keep\n\nR12 they say it so\nspelling {key} a joke, with ümlaut\n" + "".join(f"{r} not now\n" for r in {f["rule"] for f in before.values()} - {"R12"}))
code, after, kept, err = found("--strict")
ok(code == 0 and kept["warnings"] == 0 and after["Recieved"]["reason"] == "a joke, with ümlaut" and all(f["suppressed"] for f in after.values()), "a file beside the CV, with reasons", code, after, err)
code, run, wrong = sarif(cv)
ok(not wrong and [r["suppressions"] for r in run["results"] if r["partialFingerprints"]["findingKey/v1"] == key] == [[{"kind": "external", "justification": "a joke, with ümlaut"}]], "which SARIF tells", *wrong)
for text, sentence in [("R12\n", ".dryrun-cv:1: say why"), (f"\nR12 {key}\n", ".dryrun-cv:2: say why"), ("R99 because\n", '.dryrun-cv:1: there is no rule "R99"'), ("R12 because\nfoo\n", ".dryrun-cv:2: there is no rule")]:
    file("a folder/.dryrun-cv", text)
    code, out, err = check(cv)
    ok(code == 2 and sentence in err, sentence, code, err)
with open(reasons, "wb") as f:
    f.write(b"R12 \xff\n")
code, out, err = check(cv)
ok(code == 2 and "not UTF-8" in err, "a file that is no text", code, err)
os.remove(reasons)
os.mkfifo(reasons)
code, out, err = check(cv)
ok(code == 0 and "Recieved" in out, "a pipe of that name is not waited for", code, err)
os.remove(reasons)
code, out, err = check(cv, "--suppressions", reasons)
ok(code == 2 and ".dryrun-cv" in err, "one that was named must be there", code, err)
code, after, kept, err = found("--suppressions", file("mine", "R12 because\n"))
ok(after["Responsible for the deployment"]["reason"] == "because", "one with another name", after)
end()
