#!/usr/bin/env python3
"""check-contract.py SAMPLES OPENAPI EVENTS: hold what the program SAMPLES prints to the contract.

Each line is an engine, a schema and a JSON document (contract-samples.c). Every schema that the record writes must turn
up, and every event that it sends. Exit status 77 (skipped) without the Python modules yaml and jsonschema.
"""
import json
import subprocess
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"SKIP: {missing}")
    sys.exit(77)

EXPECTED = {
    "ProblemSummary[]", "Submission", "Draft", "Draft[]", "System", "path:/api/languages", "path:/api/submissions",
    "Measurement", "path:/api/measurements", "event:measurement.changed", "event:measurement.progress",
    "event:submission.changed", "event:submission.progress", "event:submission.test", "event:problems.changed",
    "event:system.changed",
}


def main() -> None:
    samples, openapi_path, events_path = sys.argv[1:]
    with open(openapi_path, encoding="utf-8") as f:
        openapi = yaml.safe_load(f)
    with open(events_path, encoding="utf-8") as f:
        events = yaml.safe_load(f.read().replace("openapi.yaml#/", "#/"))

    def schema_of(name: str) -> dict:
        if name.startswith("event:"):
            return events["events"][name.removeprefix("event:")]["data"]
        if name.startswith("path:"):
            get = openapi["paths"][name.removeprefix("path:")]["get"]
            return get["responses"]["200"]["content"]["application/json"]["schema"]
        if name.endswith("[]"):
            return {"type": "array", "items": schema_of(name[:-2])}
        return {"$ref": f"#/components/schemas/{name}"}

    bad, seen = 0, {}
    lines = subprocess.run([samples], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    for line in lines:
        engine, name, text = line.split("\t", 2)
        seen.setdefault(engine, set()).add(name)
        # What the schema refers to travels along with it.
        schema = {**schema_of(name), "components": openapi["components"]}
        for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(text)):
            print(f"{engine} {name}: {'/'.join(map(str, error.path))}: {error.message}")
            bad += 1
    for engine, names in seen.items():
        for name in sorted(EXPECTED - names):
            print(f"{engine} {name}: never written")
            bad += 1
    print(f"{len(lines)} documents of {', '.join(seen)}, {bad} errors")
    sys.exit(1 if bad or "sqlite" not in seen else 0)


main()
