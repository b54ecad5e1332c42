#!/usr/bin/env python3
"""The schema for editors refuses no plan that `validate` takes: whole plans, and files that extend others.

  plans_fit_schema.py PROGRAM REPOSITORY

The judge is python3-jsonschema, which this project did not write. A file that extends another leaves out what the other has, and
takes entries away with `~`, at any depth.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
schema = json.loads((root / "schemas" / "plan.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
judge = jsonschema.Draft202012Validator(schema)


def document(plan):
    command = [program, "render", "--plan", str(plan), "--format", "json", "--quiet"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["document"]


def is_taken(plan):
    command = [program, "validate", str(plan), "--format", "json", "--at", "2026-11-24T03:00Z"]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    shape = {"yaml-syntax", "unknown-key", "missing-key", "wrong-type", "invalid-value", "extends-missing"}
    return [each["message"] for each in report["plans"][0]["diagnostics"] if each["code"] in shape]


def taken_away(mapping, path=()):
    """For each entry at any depth, the mappings that lead to it with `~` in its place; below lists and conditions nothing is."""
    for key, value in mapping.items():
        if path == () and key in ("incplan", "extends"):
            continue
        yield (*path, key)
        if isinstance(value, dict) and key not in ("when", "unless"):
            yield from taken_away(value, (*path, key))


def overlay(path):
    inner = None
    for key in reversed(path):
        inner = {key: inner}
    return {"incplan": 1, "extends": "base.yaml", **inner}


checked = 0
with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch)
    for plan in sorted((root / "examples").glob("*.yaml")):
        base = document(plan)
        (folder / "base.yaml").write_text(json.dumps(base, ensure_ascii=False), encoding="utf-8")
        if errors := [error.message for error in judge.iter_errors(base)]:
            sys.exit(f"{plan.name}: {errors}")
        for number, path in enumerate(taken_away(base)):
            over = overlay(path)
            if number % 40 == 0:
                (folder / "over.yaml").write_text(json.dumps(over), encoding="utf-8")
                wrong = [message for message in is_taken(folder / "over.yaml") if "null" in message]
                if wrong:
                    sys.exit(f"{over}: {wrong}")
            for error in judge.iter_errors(over):
                sys.exit(f"{over}: {error.json_path}: {error.message}")
            checked += 1
for wrong in ({"incplan": 1, "name": "A", "criteria": {"x": None}}, {"incplan": 1}, {"incplan": 1, "extends": "a.yaml", "criterai": {}}):
    if judge.is_valid(wrong):
        sys.exit(f"the schema takes {wrong}")
print(f"{checked} files that take an entry away fit the schema")
