#!/usr/bin/env python3
"""The same plan, facts and --at give the same bytes, whatever the machine is set to.

  same_bytes.py PROGRAM REPOSITORY
"""
import os
import pathlib
import subprocess
import sys
import tempfile

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()

facts = ["--impact", "high", "--started", "20m"]
questions = [
    [],
    ["validate"],
    ["validate", "--format", "sarif"],
    ["validate", "--format", "junit"],
    ["classify", *facts],
    ["classify", *facts, "--format", "json"],
    ["classify", "--table"],
    ["who", "--format", "markdown"],
    ["notify-draft", "--stage", "investigating", *facts],
    ["notify-draft", "--stage", "investigating", *facts, "--format", "json"],
    ["render"],
    ["render", "--format", "html"],
    ["render", "--section", "services", "--format", "svg"],
    ["init", "-"],
]
worlds = {
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "a locale that is not there": {"LC_ALL": "xx_YY.KOI8-R", "LANG": "nonsense"},
    "the locale of C": {"LC_ALL": "C", "LANG": "C"},
    "decimal commas": {"LC_NUMERIC": "de_DE.UTF-8", "LC_TIME": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"},
    "Kathmandu": {"TZ": "Asia/Kathmandu"},
    "a time zone that is none": {"TZ": ":/../../etc/passwd"},
    "a narrow terminal": {"COLUMNS": "13", "LINES": "2", "TERM": "dumb"},
    "a wide terminal": {"COLUMNS": "999999", "TERM": "xterm-256color", "COLORTERM": "truecolor"},
    "forced colours": {"CLICOLOR_FORCE": "1", "FORCE_COLOR": "1"},
    "no home": {"HOME": "", "USER": "", "PWD": "/nowhere", "TMPDIR": "/nowhere"},
    "another allocator": {"MALLOC_PERTURB_": "165", "MALLOC_ARENA_MAX": "1"},
}


def answer(folder, arguments, world):
    command = [program, *arguments, "--at", "2026-11-24T03:00:00Z"]
    done = subprocess.run(command, cwd=folder, env={"PATH": os.environ["PATH"], **world}, capture_output=True,
                          stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stdout, done.stderr


def main():
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        plan = (root / "examples" / "web-shop.yaml").read_bytes()
        (pathlib.Path(folder) / "incplan.yaml").write_bytes(plan)
        for arguments in questions:
            usual = answer(folder, arguments, {})
            if usual[0] not in (0, 1) or not usual[1]:
                sys.exit(f"incplan {' '.join(arguments)}: exit {usual[0]}\n{usual[2].decode()}")
            for name, world in worlds.items():
                if answer(folder, arguments, world) != usual:
                    sys.exit(f"incplan {' '.join(arguments)}: {name} changes the answer")
                compared += 1
    print(f"{compared} answers are the same, byte for byte")


main()
