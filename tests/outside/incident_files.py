#!/usr/bin/env python3
"""The schema of incident files takes what the program takes, and what the program writes.

  incident_files.py PROGRAM REPOSITORY

The judge is python3-jsonschema, which this project did not write.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
plan = root / "examples" / "web-shop.yaml"
judge = jsonschema.Draft202012Validator(json.loads((root / "schemas" / "incident.schema.json").read_text(encoding="utf-8")))
usage_error = 2

taken = [
    {},
    {"facts": None, "services": None, "moments": None, "vars": None, "done": None, "severity": None},
    {"facts": {"impact": "high", "affected": "30%", "data_exposed": "yes"}},
    {"facts": {"impact": None}},
    {"services": ["checkout", "payments=degraded"]},
    {"services": "none"},
    {"services": {"checkout": "outage", "payments": "degraded"}},
    {"severity": "sev1", "stage": "investigating", "drill": "yes"},
    {"drill": True},
    {"moments": {"started": "2026-11-24T02:40", "aware": "2026-11-24T02:45Z", "declared": "02:50", "updated": "5m"}},
    {"moments": {"started": "now", "paged": "02:41"}},
    {"next_update": "2026-11-24T03:40:00+01:00"},
    {"vars": {"symptom": {"en": "You cannot pay.", "fr": "Paiement impossible."}}},
    {"vars": {"symptom": "You cannot pay."}},
    {"ticket": "OPS-1", "facts": {"impact": "low"}},
]
refused = [
    [],
    {"facts": ["impact"]},
    {"facts": {"impact": ["high"]}},
    {"services": [["checkout"]]},
    {"moments": "02:40"},
    {"moments": {"started": "yesterday"}},
    {"next_update": "soon"},
    {"done": {"gdpr_authority": "later"}},
    {"drill": "perhaps"},
    {"vars": {"symptom": ["a", "b"]}},
    {"severity": ["sev1"]},
]


def ask(folder, *arguments):
    return subprocess.run([program, "classify", "-p", plan, *arguments, "--at", "2026-11-24T03:00"], cwd=folder,
                          capture_output=True, text=True, check=False)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        file = folder / "night.json"
        for incident in taken + refused:
            file.write_text(json.dumps(incident))
            by_program = ask(folder, "-i", "night.json")
            if by_program.returncode not in (0, usage_error):
                sys.exit(f"{incident}: exit {by_program.returncode}: {by_program.stderr}")
            verdicts = (by_program.returncode == 0, judge.is_valid(incident))
            if verdicts != (incident in taken, incident in taken):
                sys.exit(f"{incident}: the program says {verdicts[0]}, the schema {verdicts[1]}: {by_program.stderr}")
        file.write_text("{\"ticket\": \"OPS-1\"}")
        saved = ask(folder, "-i", "night.json", "--save", "night.json", "--impact", "high", "--service", "checkout",
                    "--started", "20m", "--stage", "investigating", "--severity", "sev1", "--drill",
                    "--var", "symptom.fr=«\u00a0Non\u00a0»\n\t\u0001")
        if saved.returncode != 0:
            sys.exit(saved.stderr)
        written = json.loads(file.read_text(encoding="utf-8"))
        judge.validate(written)
        if written["ticket"] != "OPS-1" or written["facts"] != {"impact": "high"} or written["services"] != ["checkout"]:
            sys.exit(f"saved as {written}")
    print(f"{len(taken) + len(refused)} incident files are taken by both or by none")


main()
