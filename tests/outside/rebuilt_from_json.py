#!/usr/bin/env python3
"""`render --format json` is complete: the same plan can be built from it.

  rebuilt_from_json.py PROGRAM REPOSITORY

JSON is YAML. So the document of each example, and of each plan that `init` writes, is a plan of its own: it has to
validate as the first one does, and to give the same answers in every format, to the last byte.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
AT = "2026-11-24T03:00Z"
QUESTIONS = [
    ["render", "--format", "json"],
    ["render", "--format", "html"],
    ["render", "--format", "markdown"],
    ["render", "--format", "text", "--lang", "fr"],
    ["render", "--format", "html", "--card"],
    ["classify", "--table"],
    ["classify", "--format", "json"],
    ["who", "--format", "json"],
]


def answer(plan, question):
    command = [program, *question, "--plan", str(plan), "--at", AT, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.replace(str(plan), "PLAN")


def findings(plan):
    command = [program, "validate", str(plan), "--format", "json", "--at", AT]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    return sorted((each["code"], each["path"]) for each in report["plans"][0]["diagnostics"])


def compare(plan, folder):
    code, rendered = answer(plan, QUESTIONS[0])
    if code != 0:
        sys.exit(f"{plan}: render gave {code}")
    rebuilt = folder / "rebuilt.incplan.yaml"
    rebuilt.write_text(json.dumps(json.loads(rendered)["document"], ensure_ascii=False, indent=1), encoding="utf-8")
    if findings(plan) != findings(rebuilt):
        sys.exit(f"{plan}: what was rebuilt validates differently: {findings(rebuilt)}")
    for question in QUESTIONS:
        if answer(plan, question) != answer(rebuilt, question):
            sys.exit(f"{plan}: {' '.join(question)} differs for what was rebuilt")


with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch)
    plans = sorted((root / "examples").glob("*.yaml"))
    for template in ("standard", "minimal", "security"):
        for language in ("en", "fr"):
            plan = folder / f"{template}.{language}.incplan.yaml"
            subprocess.run([program, "init", str(plan), "--yes", "--template", template, "--lang", language],
                           capture_output=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
            plans.append(plan)
    for plan in plans:
        compare(plan, folder)
    print(f"{len(plans)} plans rebuilt from their JSON, and {len(plans) * len(QUESTIONS)} answers are the same")
