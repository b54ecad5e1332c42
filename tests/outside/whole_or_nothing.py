#!/usr/bin/env python3
"""A file is written whole or not at all: on a full disk, in a folder that may not be written to, when the program is
killed, and when many run at once.

  whole_or_nothing.py PROGRAM REPOSITORY
"""
import concurrent.futures
import os
import pathlib
import random
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import time

# Where they stand another user may not look.
public = tempfile.TemporaryDirectory()
os.chmod(public.name, 0o755)
program = shutil.copy(sys.argv[1], public.name)
plan = shutil.copy(pathlib.Path(sys.argv[2]) / "examples" / "web-shop.yaml", public.name)
cannot = 3

# Each writes a file `written`; the first replaces one, the last does not.
writers = [
    ["render", "-p", plan, "--format", "html", "-o", "written"],
    ["validate", plan, "--format", "sarif", "--output", "written"],
    ["classify", "-p", plan, "--impact", "high", "--save", "written"],
    ["init", "written", "--force"],
]


def run(arguments, folder, **more):
    return subprocess.run([program, *arguments, "--at", "2026-11-24T03:00:00Z"], cwd=folder, capture_output=True,
                          stdin=subprocess.DEVNULL, check=False, **more)


def fail(arguments, what):
    sys.exit(f"incplan {' '.join(arguments)}: {what}")


def expect_old(arguments, folder):
    if (folder / "written").read_bytes() != b"old":
        fail(arguments, "the file that was there is not what it was")
    if (names := os.listdir(folder)) != ["written"]:
        fail(arguments, f"leaves {names}")


def no_room():
    """What a full disk does, for this process alone: no file grows beyond 10 bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))


def disk_is_full(folder):
    for arguments in writers:
        (folder / "written").write_bytes(b"old")
        # SIGXFSZ would kill the program in the middle of it.
        for ignored in (True, False):
            failed = run(arguments, folder, preexec_fn=no_room, restore_signals=not ignored)
            if failed.returncode != cannot or not failed.stderr:
                fail(arguments, f"without room the exit is {failed.returncode}")
            expect_old(arguments, folder)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([program, "render", "-p", plan], stdout=full, stderr=subprocess.PIPE, check=False)
    if done.returncode != cannot or b"cannot write" not in done.stderr:
        fail(["render"], f"to a full disk ends with {done.returncode}")


def folder_is_read_only(folder):
    (folder / "written").write_bytes(b"old")
    folder.chmod(0o555)
    # For root nothing is read-only.
    who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    for arguments in writers:
        done = run(arguments, folder, **who)
        if done.returncode != cannot or not done.stderr:
            fail(arguments, f"in a read-only folder the exit is {done.returncode}")
        expect_old(arguments, folder)
    folder.chmod(0o755)


def is_killed(folder):
    written = folder / "written"
    for arguments in writers:
        start = time.monotonic()
        run(arguments, folder)
        usual, new = time.monotonic() - start, written.read_bytes()
        for _ in range(25):
            written.write_bytes(b"old")
            process = subprocess.Popen([program, *arguments, "--at", "2026-11-24T03:00:00Z"], cwd=folder,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
            time.sleep(random.uniform(0, usual))
            process.kill()
            process.wait()
            if written.read_bytes() not in (b"old", new):
                fail(arguments, "was killed and left half a file")


def many_at_once(folder):
    arguments = writers[0]
    run(arguments, folder)
    new = (folder / "written").read_bytes()
    (folder / "written").unlink()
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda _: run(arguments, folder), range(100)))
    if any(each.returncode != 0 for each in done):
        fail(arguments, "many at once hinder each other")
    if (folder / "written").read_bytes() != new or os.listdir(folder) != ["written"]:
        fail(arguments, f"many at once leave {os.listdir(folder)}")


def name_is_long(folder):
    name = "p" * 245 + ".html"
    done = run(["render", "-p", str(plan), "-f", "html", "-o", name], folder)
    if done.returncode != 0 or os.listdir(folder) != [name]:
        fail(["render"], f"a name of 250 bytes: {done.returncode}, {done.stderr}, {os.listdir(folder)}")


def special_bits(folder):
    """What replaces a program that runs as somebody else is no such program; whose file it was, it stays."""
    written = folder / "written"
    for mode in (0o4777, 0o2755, 0o1644, 0o640):
        written.write_bytes(b"old")
        if os.geteuid() == 0:
            os.chown(written, 65534, 65534)
        written.chmod(mode)
        run(writers[0], folder)
        now = written.stat()
        if stat.S_IMODE(now.st_mode) != mode & 0o777 or (os.geteuid() == 0 and (now.st_uid, now.st_gid) != (65534, 65534)):
            fail(writers[0], f"{mode:o} becomes {stat.S_IMODE(now.st_mode):o} of {now.st_uid}:{now.st_gid}")


for situation in (name_is_long, special_bits, disk_is_full, folder_is_read_only, is_killed, many_at_once):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        situation(pathlib.Path(folder).resolve())
    print(f"{situation.__name__.replace('_', ' ')}: nothing half written")
