#!/usr/bin/env python3
"""The scripts that come with the program: each example keeps the promises of its own variant, as `dryrun script check` sees it."""
import json
import os
import re
import tempfile

from harness import ROOT, Skip, main, run, test

try:
    import yaml
except ImportError:
    yaml = None

EXAMPLE = re.compile(r'Example: "(.*?)"(?:\n|$)', re.DOTALL)
KINDS = ("about-me", "gap", "leaving", "processes", "pay")


def folder():
    """The program steps down from root, so others must be let in."""
    made = tempfile.TemporaryDirectory(prefix="dryrun-scripts-")
    os.chmod(made.name, 0o755)
    return made


def drafts():
    if yaml is None:
        raise Skip("python3-yaml is not installed")
    for kind in KINDS:
        with open(os.path.join(ROOT, "content", "scripts", kind + ".yaml"), encoding="utf-8") as f:
            yield from yaml.safe_load(f)["scripts"]


def begun(home, draft, text):
    """A script of this variant with that text; its number."""
    file = home + "/text.txt"
    with open(file, "w", encoding="utf-8") as f:
        f.write(text)
    done = run("script", "new", draft["id"], "--file", file, "--content", ROOT + "/content", "--data", home + "/data", "--json")
    assert done.returncode == 0, (draft["id"], done.stdout, done.stderr)
    made = json.loads(done.stdout)
    return str(made.get("id") or made["script"]["id"])


def checked(home, number):
    return run("script", "check", number, "--data", home + "/data")


@test
def examples_hold():
    """the example of each variant says what must be said, nothing that is forbidden, and is not too long"""
    with folder() as home:
        seen = 0
        for draft in drafts():
            example = EXAMPLE.search(draft["outline"])
            assert example, draft["id"] + ": its outline has no example"
            done = checked(home, begun(home, draft, example.group(1)))
            assert done.returncode == 0, (draft["id"], done.stdout, done.stderr)
            seen += 1
        assert seen >= 30, seen


@test
def others_do_not():
    """an example does not pass for another kind, and each forbidden word is found"""
    with folder() as home:
        by_id = {draft["id"]: draft for draft in drafts()}
        pay = EXAMPLE.search(by_id["pay-range"]["outline"]).group(1)
        assert checked(home, begun(home, by_id["gap-laid-off"], pay)).returncode == 1
        for draft in by_id.values():
            example = EXAMPLE.search(draft["outline"]).group(1)
            word = draft["forbidden"][0].split("|")[0].strip()
            done = checked(home, begun(home, draft, example + " And " + word + "."))
            assert done.returncode == 1, (draft["id"], word, done.stdout)


if __name__ == "__main__":
    main()
