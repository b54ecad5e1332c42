#!/usr/bin/env python3
"""Reports of validate are read by the programs that pipelines read them with, or by the documented form of those.

  reports_are_read.py PROGRAM REPOSITORY

JUnit is read by python3-junitparser, GitLab's report by python3-jsonschema against the form in GitLab's documentation, and
annotations by the rules of GitHub's toolkit. None of them was written by this project.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import junitparser
except ImportError as missing:
    print(f"skipped: there is no python3-{missing.name} here")
    sys.exit(77)

program, root = sys.argv[1], pathlib.Path(sys.argv[2])

# https://docs.gitlab.com/ci/testing/code_quality/, "Code Quality report format"
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": "^\\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def spoil(plan, folder):
    """The example with a key that needs every kind of escaping, and a misspelt name."""
    text = plan.read_text(encoding="utf-8")
    text = text.replace("\nincident:\n", '\nincident:\n  "100% <b>, é: \\"x\\"": a\n', 1)
    text = re.sub(r"held_by: \[(\w+)", r"held_by: [\1x", text, count=1)
    (folder / plan.name).write_text(text, encoding="utf-8")


def report(form, folder):
    command = [program, "validate", "--format", form, "--at", "2026-11-24T03:00:00Z", "."]
    for plan in folder.glob("*.yaml"):
        command.append(plan.name)
    command.remove(".")
    command.append("gone, 100%.yaml")
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode != 3:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def findings(folder):
    """What the JSON report says: the others must say the same."""
    plans = json.loads(report("json", folder))["plans"]
    return [(each["file"], each["line"], each["level"], each["code"]) for plan in plans for each in plan["diagnostics"]]


def check_junit(folder, expected):
    suites = junitparser.JUnitXml.fromstring(report("junit", folder).encode())
    cases = [case for suite in suites for case in suite]
    failures = [case for case in cases for result in case.result if isinstance(result, junitparser.Failure)]
    errors = [case for case in cases for result in case.result if isinstance(result, junitparser.Error)]
    assert len(failures) == sum(level == "error" and code != "unreadable" for _, _, level, code in expected)
    assert len(errors) == 1, "what cannot be read is an error"
    assert sum(suite.failures for suite in suites) == len(failures)
    return len(cases)


def check_gitlab(folder, expected):
    issues = json.loads(report("gitlab", folder))
    jsonschema.validate(issues, GITLAB)
    assert [(issue["location"]["path"], issue["check_name"]) for issue in issues] == [
        (path, code) for path, _, _, code in expected
    ]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues), "fingerprints are told apart"
    return len(issues)


def check_github(folder, expected):
    """The grammar of workflow commands, as github.com/actions/toolkit escapes them."""
    names = {"error": "error", "warning": "warning", "notice": "info"}
    found = []
    for line in report("github", folder).splitlines():
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        if not command:
            assert not line.startswith("::"), line
            continue
        values = dict(each.split("=", 1) for each in command[2].split(","))
        for name, value in values.items():
            for code, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%25", "%")):
                value = value.replace(code, character)
            values[name] = value
        found.append((values["file"], int(values.get("line", 0)) or None, names[command[1]], values["title"]))
    order = ["error", "warning", "info"]
    assert found == sorted(expected, key=lambda each: order.index(each[2])), "errors first, the rest in order"
    return len(found)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for plan in sorted((root / "examples").glob("*.yaml")):
        spoil(plan, folder)
    expected = findings(folder)
    assert len(expected) >= 6, expected
    for check in (check_junit, check_gitlab, check_github):
        print(f"{check.__name__}: {check(folder, expected)} findings were read")
