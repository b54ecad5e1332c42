#!/usr/bin/env python3
"""Prints what whole commands cost, as Markdown: time, memory, and instructions where valgrind is installed.

    bench/commands.py [BUILD]     default: build/bench, which ./bench/run makes

Beside incplan, in the same run: the floor (reading the bytes, the bare events of yaml-cpp) and the programs that a team
would take instead. What is not installed is left out with a word.
"""

import contextlib
import importlib.util
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
MIDDLE = ROOT / "bench/plan.yaml"
SMALL = ROOT / "examples/minimal.yaml"
LARGE = ROOT / "examples/web-shop.yaml"
AT = "2026-11-24T03:00:00Z"
TOOLS = ROOT / "build/node/node_modules/.bin"


class Build:
    """The programs of one build folder."""

    def __init__(self, folder):
        self.incplan, self.read, self.memory = (str(folder / name)
                                                for name in ("incplan", "bench/bench_read", "bench/bench_memory"))


def seconds_of(argv, runs):
    """The median of whole runs."""
    figures = []
    for _ in range(runs):
        begin = time.perf_counter()
        ran = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             check=False)
        if ran.returncode > 1:
            sys.exit(f"{' '.join(argv)[:400]}: exit {ran.returncode}")
        figures.append(time.perf_counter() - begin)
    return statistics.median(figures)


def memory_of(build, argv):
    """The most that it held, in KiB; a small program starts it, for a child of ours would begin as large as we are."""
    told = subprocess.run([build.memory, *argv], capture_output=True, text=True, check=False).stdout
    return int(told.split()[-1])


def measure(build, argv, runs):
    return seconds_of(argv, runs), memory_of(build, argv)


def instructions(argv):
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        told = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *argv],
            capture_output=True, text=True, check=False).stderr
    return next((int(line.split()[-1]) for line in told.splitlines() if "Collected : " in line), None)


def in_time(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def in_memory(kib):
    return f"{kib / 1024:.1f} MiB"


def table(title, head, rows):
    print(f"\n## {title}\n")
    print("| " + " | ".join(head) + " |")
    print("|" + "|".join("---" if column == 0 else "---:" for column in range(len(head))) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)


def questions(plan):
    """One of each command, as it is asked of this plan at night."""
    asked = ["-p", str(plan), "--at", AT]
    facts = ["--impact", "high", *(["--reach", "many"] if plan == MIDDLE else [])]
    yield "`validate`", ["validate", str(plan), "--at", AT]
    yield "`classify`", ["classify", *asked, *facts]
    yield "`who`", ["who", *asked, *facts]
    yield "`notify-draft`, all channels", ["notify-draft", "--stage", "investigating", *asked, *facts]
    yield "`render`, the page", ["render", *asked, "-f", "html"]


def commands(build):
    head = ["command", "3 KB", "12 KB", "53 KB"]
    plans = [SMALL, MIDDLE, LARGE]
    asked = {plan: dict(questions(plan)) for plan in plans}
    in_instructions, timed = [], []
    seconds, memory = measure(build, [build.incplan, "--version"], 41)
    for name in asked[MIDDLE]:
        counted, measured = [], []
        for plan in plans:
            argv = [build.incplan, *asked[plan][name]]
            counts = instructions(argv)
            counted.append("–" if counts is None else f"{counts / 1e6:.1f} M")
            took, held = measure(build, argv, 21)
            measured.append(f"{in_time(took)}, {in_memory(held)}")
        in_instructions.append([name, *counted])
        timed.append([name, *measured])
    table("Instructions of a whole command", head, in_instructions)
    table("Time and memory of a whole command", head, timed)
    print(f"\nStarting and ending (`--version`) takes {in_time(seconds)} and {in_memory(memory)}.")


def write_plans(folder, count):
    text = MIDDLE.read_text()
    for number in range(count):
        place = folder / f"team{number // 100:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:05}.incplan.yaml").write_text(text.replace("Example Shop", f"Example Shop {number}"))
    return sorted(folder.rglob("*.yaml"))


def write_long_plan(path, least):
    """Procedures without end."""
    step = "      - Look at the board, say aloud what it shows, and write it down with the time, number {}.\n"
    procedures, size = [], 0
    while size < least:
        number = len(procedures)
        procedures.append(f"  p{number}:\n    name: Procedure {number}\n    steps:\n"
                          + "".join(map(step.format, range(10))))
        size += len(procedures[-1])
    path.write_text(MIDDLE.read_text() + "procedures:\n" + "".join(procedures))


def as_json(folder, plans):
    """The same plans for programs that read no YAML."""
    import yaml  # python3-yaml

    written = []
    for plan in plans:
        written.append(folder / (plan.stem + ".json"))
        loaded = yaml.load(plan.read_text(), Loader=yaml.BaseLoader)
        written[-1].write_text(json.dumps(loaded))
    return written


def rivals(folder, plans):
    """Each that is here: what it does, and its command for a folder of plans."""
    schema = str(ROOT / "schemas/plan.schema.json")
    files = [str(plan) for plan in plans]
    native, ajv = TOOLS / "jsonschema", TOOLS / "ajv"
    wanted = [
        ("`jsonschema` (native, of npm): the schema", native.exists(),
         lambda: [str(native), "validate", schema, str(folder), "--extension", ".yaml"]),
        ("`ajv`: the schema", ajv.exists(),
         lambda: [str(ajv), "validate", "--spec=draft2020", "--strict=false", "-s", schema, "-d",
                  str(folder / "**/*.yaml")]),
        ("`yamllint`: the YAML", shutil.which("yamllint"),
         lambda: ["yamllint", "-d", "{rules: {key-duplicates: enable}}", str(folder)]),
        ("`jsonschema` of Python: the schema, of plans turned into JSON before",
         shutil.which("jsonschema") and importlib.util.find_spec("yaml"),
         lambda: ["jsonschema", *[part for file in as_json(folder, plans) for part in ("-i", str(file))], schema]),
        ("`amtool check-config`: another format, the only checker of its neighbours", shutil.which("amtool"),
         lambda: ["amtool", "check-config", *[str(write_routes(folder, file)) for file in files]]),
    ]
    for name, is_here, command in wanted:
        yield name, command() if is_here else None


def write_routes(folder, plan):
    """An Alertmanager file of about 12 KB."""
    path = folder / (pathlib.Path(plan).stem + ".alertmanager")
    routes = "".join(f'    - receiver: team{n}\n      matchers: [service="s{n}", severity="critical"]\n' for n in range(80))
    receivers = "".join(f"  - name: team{n}\n    webhook_configs: [{{url: 'https://hooks.example.com/{n}'}}]\n"
                        for n in range(80))
    path.write_text(f"route:\n  receiver: team0\n  routes:\n{routes}receivers:\n{receivers}")
    return path


def floors(build, plans):
    files = [str(plan) for plan in plans]
    yield "reading the bytes", [build.read, "nothing", *files]
    yield "the bare events of yaml-cpp", [build.read, "yaml-cpp", *files]


def folders(build, scratch):
    rows = []
    for count in (1, 100, 1000, 10000):
        folder = scratch / f"plans{count}"
        plans = write_plans(folder, count)
        own = measure(build, [build.incplan, "validate", str(folder), "--at", AT], 21 if count < 1000 else 3)
        rows.append((count, folder, plans, own))
    table("`validate` over a folder of plans of 12 KB", ["plans", "time", "memory"],
          [[f"{count:,}", in_time(own[0]), in_memory(own[1])] for count, _, _, own in rows])

    _, folder, plans, own = rows[2]
    compared = [["**incplan validate**: everything", "1", in_time(own[0]), in_memory(own[1])]]
    for name, argv in [*floors(build, plans), *rivals(folder, plans)]:
        if argv is None:
            compared.append([name, "not installed", "", ""])
            continue
        seconds, memory = measure(build, argv, 1)
        compared.append([name, f"{seconds / own[0]:.2f}", in_time(seconds), in_memory(memory)])
    table("1,000 plans of 12 KB, beside what else there is",
          ["program: what it checks", "times as long", "time", "memory"], compared)

    path = scratch / "long.yaml"
    write_long_plan(path, 5 << 20)
    seconds, memory = measure(build, [build.incplan, "validate", str(path), "--at", AT], 3)
    events, held = measure(build, [build.read, "yaml-cpp", str(path)], 1)
    table(f"One plan of {path.stat().st_size / (1 << 20):.1f} MiB", ["", "time", "memory"],
          [["incplan validate", in_time(seconds), in_memory(memory)],
           ["the bare events of yaml-cpp", in_time(events), in_memory(held)]])


def machine():
    cpu = "unknown processor"
    with contextlib.suppress(OSError):
        cpu = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), cpu)
    return f"{cpu}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


def main():
    build = Build(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/bench").resolve())
    size = pathlib.Path(build.incplan).stat().st_size
    print(f"Measured on {machine()}; the program is {size / (1 << 20):.1f} MiB.")
    commands(build)
    with tempfile.TemporaryDirectory() as scratch:
        folders(build, pathlib.Path(scratch))


main()
