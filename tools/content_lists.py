"""What tools/check-content says of lists of the content that are no problems: skills, and patterns with the statements to recognise them by.

Each function gives findings (package or None, place, what is wrong). The program's own readers refuse most of it too, with file and line, but only once it is built.
"""
import difflib
import os
import re

import yaml

SKILL_KEYS = {"name", "also", "case"}
PATTERN_KEYS = {"id", "name", "also", "what", "signals", "needs", "corners", "time", "space", "asked"}
ITEM_KEYS = {"id", "text", "right", "also", "signal", "why", "trap", "trap_why"}
MIN_ITEMS, MIN_ITEMS_EACH = 60, 3


def is_id(text):
    return isinstance(text, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None


def skill_findings(folder):
    """content/skills: each id once, no phrase of two skills, no unknown key; docs/formats/skills.md."""
    ids, phrases, findings = {}, {}, []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            skills = yaml.safe_load(file)
        for skill, told in skills.items():
            where = f"{name}: {skill}"
            if not is_id(str(skill)):
                findings.append((None, where, "is no id"))
            if skill in ids:
                findings.append((None, where, f"is in {ids[skill]}, too"))
            ids[skill] = name
            if set(told) - SKILL_KEYS or not isinstance(told.get("name"), str) or told.get("case") not in (None, "capital", "list"):
                findings.append((None, where, "has a key that is unknown, no name, or another case"))
                continue
            for phrase in [told["name"], *told.get("also", [])]:
                if phrases.setdefault(str(phrase).lower(), skill) != skill:
                    findings.append((None, where, f"\"{phrase}\" is {phrases[str(phrase).lower()]}, too"))
    if len(ids) < 250:
        findings.append((None, "content/skills", f"holds {len(ids)} skills only"))
    return findings


def documents(folder):
    """Of each YAML file of a folder its name and what is in it."""
    for name in sorted(os.listdir(folder)):
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                yield name, yaml.safe_load(file)


def folded(name):
    return re.sub("[-_]", " ", str(name).lower())


def circle_of(needs):
    """The ids along a circle of needs, or nothing."""
    done = set()

    def walk(one, path):
        if one in path:
            return path[path.index(one):]
        if one in done:
            return []
        for need in needs.get(one, []):
            found = walk(need, path + [one])
            if found:
                return found
        done.add(one)
        return []

    for one in needs:
        found = walk(one, [])
        if found:
            return found
    return []


def of_pattern(name, told, names):
    """What is wrong with one pattern by itself; names: whose each name is."""
    if not isinstance(told, dict) or set(told) - PATTERN_KEYS or PATTERN_KEYS - set(told) - {"also", "needs"}:
        yield "has a key that is unknown, or misses one"
        return
    if not is_id(told["id"]) or name != told["id"] + ".yaml":
        yield "id is none, or not what the file is called after"
    for one in dict.fromkeys(folded(one) for one in [told["id"], told["name"], *told.get("also", [])]):
        if names.setdefault(one, told["id"]) != told["id"]:
            yield f"\"{one}\" is {names[one]}, too"
    if not isinstance(told["asked"].get("weight"), (int, float)) or told["asked"]["weight"] <= 0 or not told["asked"].get("source"):
        yield "asked has no weight, or no source"
    if len({signal.get("id") for signal in told["signals"]}) != len(told["signals"]) or len(told["signals"]) < 2:
        yield "signals are fewer than two, or one is there twice"
    if len(re.findall(r"[.!?](?=\s|$)", told["what"])) < 2:
        yield "what is no two sentences"


def of_item(item, patterns, seen):
    """What is wrong with one statement."""
    if not isinstance(item, dict) or set(item) != ITEM_KEYS:
        yield "has a key that is unknown, or misses one"
        return
    right, also = item["right"], item["also"]
    if not is_id(item["id"]) or item["id"] in seen:
        yield "id is none, or there twice"
    seen.add(item["id"])
    unknown = [one for one in [*right, *also, item["trap"]] if one not in patterns]
    if unknown or not right:
        yield f"right, also or trap has no pattern: {unknown}"
        return
    if item["trap"] in [*right, *also] or set(right) & set(also):
        yield "a pattern is right, acceptable or tempting, and only one of these"
    if item["signal"] not in [signal["id"] for signal in patterns[right[0]]["signals"]]:
        yield f"{right[0]} has no signal {item['signal']}"
    for key in ("why", "trap_why"):
        if len(re.findall(r"[.!?](?=\s|$)", item[key])) < 2:
            yield f"{key} is no two sentences"
    if folded(patterns[right[0]]["name"]) in folded(item["text"]):
        yield "the statement names its pattern"


def pattern_findings(folder, packages=()):
    """content/patterns and what problems call them: docs/formats/patterns.md."""
    patterns, names, findings = {}, {}, []
    for name, told in documents(folder):
        findings += [(None, name, what) for what in of_pattern(name, told, names)]
        if isinstance(told, dict) and PATTERN_KEYS - {"also", "needs"} <= set(told):
            patterns[told["id"]] = told
    needs = {one: told.get("needs", []) for one, told in patterns.items()}
    findings += [(None, f"{one}.yaml", f"needs {need}, which is no pattern") for one in needs for need in needs[one] if need not in patterns]
    circle = circle_of(needs)
    if circle:
        findings.append((None, f"{circle[0]}.yaml", "needs go round in a circle: " + ", ".join(circle)))
    seen, each = set(), dict.fromkeys(patterns, 0)
    for name, told in documents(os.path.join(folder, "recognize")):
        for item in told["items"]:
            findings += [(None, f"recognize/{name}: {item.get('id')}", what) for what in of_item(item, patterns, seen)]
            for right in item.get("right", [])[:1]:
                each[right] = each.get(right, 0) + 1
    if len(seen) < MIN_ITEMS:
        findings.append((None, "recognize", f"holds {len(seen)} statements only"))
    findings += [(None, "recognize", f"has {n} statements of {one} only") for one, n in each.items() if n < MIN_ITEMS_EACH]
    # A problem may have a pattern of its own, but not one that is written nearly as one of these.
    for package in packages:
        called = folded(package.mapping_of("dryrun/meta.yaml").get("pattern", "")) if "dryrun/meta.yaml" in package.sizes else ""
        near = difflib.get_close_matches(called, names, 1, 0.84)
        if called and called not in names and near:
            findings.append((package, "dryrun/meta.yaml", f"the pattern \"{called}\" is none; is {names[near[0]]} meant?"))
    return findings
