#!/usr/bin/env python3
"""Every JSON answer fits the schema that schemas/ promises for it.

  answers_fit_schemas.py PROGRAM REPOSITORY

The judge is python3-jsonschema, which this project did not write. Where it is not, this counts as skipped.
"""
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: there is no python3-jsonschema here")
    sys.exit(77)

program, root = sys.argv[1], pathlib.Path(sys.argv[2])


def schema(name):
    return json.loads((root / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))


def answer(plan, arguments):
    command = [program, *arguments, "--plan", str(plan), "--format", "json", "--at", "2026-11-24T03:00:00Z", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)


def questions(plan):
    """Argument lists for every command, from what this plan itself holds."""
    document = answer(plan, ["render"])["document"]
    yield "status", []
    yield "render", ["render"]
    yield "validate", ["validate"]
    yield "checks", ["validate", "--list-checks"]
    yield "checks", ["validate", "--explain", "shared-fate"]
    yield "who", ["who"]
    yield "who", ["who", next(iter(document["people"]))]
    yield "who", ["who", "--channel", next(iter(document["channels"]))]
    yield "classify", ["classify"]
    yield "classify", ["classify", "--service", "none"]
    for severity in document["severities"]:
        yield "classify", ["classify", "--severity", severity, "--started", "20m"]
        for stage in document["stages"]:
            yield "notify-draft", ["notify-draft", "--severity", severity, "--stage", stage]
    yield "render-stage", ["render", "--stage", next(iter(document["stages"]))]


checked = 0
for plan in sorted((root / "examples").glob("*.yaml")):
    for name, arguments in questions(plan):
        validator = jsonschema.Draft202012Validator(schema(name))
        for error in validator.iter_errors(answer(plan, arguments)):
            sys.exit(f"{plan.name}: incplan {' '.join(arguments)}: {error.json_path}: {error.message}")
        checked += 1
    plan_text = answer(plan, ["render"])["document"]
    for error in jsonschema.Draft202012Validator(schema("plan")).iter_errors(plan_text):
        sys.exit(f"{plan.name}: rendered as JSON it is no plan: {error.json_path}: {error.message}")
print(f"{checked} answers fit their schemas")
