#!/usr/bin/env python3
"""The world is odd: no room, no memory, no stack, no stream, no time zones, a plan of somebody else. Each ends with a
sentence and exit 3 (or with the answer), never with a signal, and leaves nothing behind.

  odd_world.py PROGRAM REPOSITORY
"""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
plan = root / "examples" / "web-shop.yaml"
cannot = 3

questions = [
    ["validate", str(plan)],
    ["classify", "-p", str(plan), "--impact", "high"],
    ["notify-draft", "-p", str(plan), "--impact", "high", "--stage", "investigating", "-f", "json"],
    ["render", "-p", str(plan), "--format", "html", "-o", "page.html"],
]


def run(arguments, folder, **more):
    more.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=False, timeout=120, **more)


def fail(arguments, done, what):
    sys.exit(f"incplan {' '.join(arguments)}: {what}: exit {done.returncode}\n{done.stdout[:500]}\n{done.stderr[:500]}")


def limit(kind, size):
    return lambda: resource.setrlimit(kind, (size, size))


def expect_answer_or_sentence(arguments, done, folder, what):
    """Before our own code runs the loader may find no memory: that is 127, and not ours to tell."""
    if done.returncode not in (0, 1, cannot, 127):
        fail(arguments, done, what)
    if done.returncode == cannot and not done.stderr and b"cannot be" not in done.stdout:
        fail(arguments, done, f"{what}, and nothing is said")
    if left := [name for name in os.listdir(folder) if name != "page.html"]:
        fail(arguments, done, f"{what} leaves {left}")


def least_to_start(folder):
    """Megabytes with which the program is loaded: with less the system ends it, by a signal, before its first instruction."""
    most = 600
    for megabytes in range(6, most, 3):
        done = run(["--version"], folder, preexec_fn=limit(resource.RLIMIT_AS, megabytes * 1024 * 1024))
        if done.returncode == 0 or b"Sanitizer" in done.stderr:
            return megabytes
    return most


def memory_is_short(folder):
    """From what it takes to start to enough, in small steps: an allocation fails everywhere once."""
    least = least_to_start(folder)
    for arguments in questions:
        enough = False
        for megabytes in range(least, least + 114, 3):
            # A sanitizer reserves all addresses there are.
            done = run([*arguments, *(["-j", "2"] if arguments[0] == "validate" else [])], folder,
                       preexec_fn=limit(resource.RLIMIT_AS, megabytes * 1024 * 1024))
            if b"Sanitizer" in done.stderr:
                return
            expect_answer_or_sentence(arguments, done, folder, f"with {megabytes} MB")
            enough = done.returncode in (0, 1)
        if not enough:
            fail(arguments, done, f"{least + 114} MB are too little")


def stack_is_small(folder):
    for arguments in questions:
        for kilobytes in (64, 128, 256, 1024):
            try:
                done = run(arguments, folder, preexec_fn=limit(resource.RLIMIT_STACK, kilobytes * 1024))
            except (OSError, subprocess.SubprocessError):
                continue  # the system itself needs more to start a program
            expect_answer_or_sentence(arguments, done, folder, f"with {kilobytes} KB of stack")
            if kilobytes >= 128 and done.returncode not in (0, 1):
                fail(arguments, done, f"{kilobytes} KB of stack")


def file_may_not_grow(folder):
    with open(folder / "answer", "wb") as answer:
        done = subprocess.run([program, "render", "-p", plan], cwd=folder, stdout=answer, stderr=subprocess.PIPE, check=False,
                              preexec_fn=limit(resource.RLIMIT_FSIZE, 100))
    if done.returncode != cannot or b"cannot write the answer" not in done.stderr:
        sys.exit(f"an answer that may not grow: {done}")
    (folder / "answer").unlink()


def streams_are_closed(folder):
    """A closed stream lends its number to the next file: nothing that is meant for one gets into the other."""
    (folder / "sub").mkdir()
    for closed in ([0], [1], [2], [0, 1, 2]):
        for arguments in questions:
            def close(closed=closed):
                for stream in closed:
                    os.close(stream)
            done = subprocess.run([program, *arguments], cwd=folder / "sub", check=False, preexec_fn=close, timeout=120)
            says_nothing = arguments[0] == "render"
            if done.returncode not in ((0, 1) if 1 not in closed or says_nothing else (cannot,)):
                sys.exit(f"incplan {' '.join(arguments)} without streams {closed}: {done.returncode}")
        if not (page := (folder / "sub" / "page.html").read_text()).startswith("<!"):
            sys.exit(f"without streams {closed} the page begins with {page[:200]}")
        (folder / "sub" / "page.html").unlink()
    shutil.rmtree(folder / "sub")
    for arguments in (["validate", "-"], ["classify", "-p", "-"], ["classify", "-p", str(plan), "-i", "-"]):
        done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=False,
                              preexec_fn=lambda: os.close(0))
        if done.returncode != cannot or b"standard input gives an error" not in done.stdout + done.stderr:
            fail(arguments, done, "without standard input")
        with open("/proc/self/mem", "rb") as unreadable:
            done = run(arguments, folder, stdin=unreadable)
        if done.returncode != cannot:
            fail(arguments, done, "with standard input that cannot be read")


def zones_are_missing(folder):
    """Without the database nothing is known of a zone: not that it is unknown, and not that it is UTC."""
    for name, database in (("no folder", folder / "nowhere"), ("an empty one", folder / "empty")):
        (folder / "empty").mkdir(exist_ok=True)
        environment = {**os.environ, "TZDIR": str(database)}
        for arguments in [*questions[:3], ["classify", "-p", str(plan), "--help"], ["--version"],
                          ["init", "x.yaml", "--timezone", "Europe/Paris"]]:
            done = run(arguments, folder, env=environment)
            said = (done.stdout + done.stderr).decode()
            is_about_program = arguments[-1] in ("--help", "--version")
            if done.returncode != (0 if is_about_program else cannot):
                fail(arguments, done, name)
            if not is_about_program and (said.count("there is no time zone database") != 1 or "unknown" in said):
                fail(arguments, done, f"{name} is not told once")
        (folder / "utc.yaml").write_text("incplan: 1\nname: Shop\n")
        if (done := run(["validate", "utc.yaml"], folder, env=environment)).returncode != 0:
            fail(["validate"], done, "a plan that names no zone needs none")
        (folder / "utc.yaml").unlink()
    (folder / "empty").rmdir()


def plan_is_of_another(folder):
    """Whoever owns the folder of the nearest plan decides what is answered: that is said."""
    if os.geteuid() != 0:
        print("plans of others: left out, only root can make one")
        return
    shutil.copy(program, folder.parent / "incplan-odd")
    mine = folder / "theirs" / "mine"
    mine.mkdir(parents=True)
    shutil.copy(root / "examples" / "minimal.yaml", folder / "theirs" / "incplan.yaml")
    os.chown(folder / "theirs", 1, 1)  # whoever has this number
    def said(user, *arguments):
        who = {"user": user, "group": user, "extra_groups": []} if user else {}
        return subprocess.run([folder.parent / "incplan-odd", "who", *arguments], cwd=mine, capture_output=True, text=True,
                              check=False, stdin=subprocess.DEVNULL, **who).stderr
    warned = said(65534)
    if "belongs to" not in warned or "theirs" not in warned or "../incplan.yaml" not in warned:
        sys.exit(f"a plan of somebody else: {warned!r}")
    for user, arguments in ((0, ()), (1, ()), (65534, ("-q",)), (65534, ("-p", "../incplan.yaml"))):
        if "belongs to" in (silent := said(user, *arguments)):
            sys.exit(f"user {user} with {arguments}: {silent}")
    shutil.rmtree(folder / "theirs")


with tempfile.TemporaryDirectory() as top:
    os.chmod(top, 0o755)
    folder = pathlib.Path(top).resolve() / "here"
    folder.mkdir()
    for situation in (memory_is_short, stack_is_small, file_may_not_grow, streams_are_closed, zones_are_missing,
                      plan_is_of_another):
        situation(folder)
        print(f"{situation.__name__.replace('_', ' ')}: told")
