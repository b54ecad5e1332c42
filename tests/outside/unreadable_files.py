#!/usr/bin/env python3
"""What is no file, or a file that may not be read, or has a name that a terminal would obey: each is a clear sentence, in
every format, and the other plans are checked all the same. No link leads a plan out of its repository.

  unreadable_files.py PROGRAM REPOSITORY
"""
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
plan = (root / "examples" / "minimal.yaml").read_text()
evil = "new\nline\x1b[31m.incplan.yaml"

expected = """\
bytes.incplan.yaml:1:1: error: the file is not UTF-8; it looks like UTF-16 or UTF-32; save it as UTF-8 [not-utf8]
gone.incplan.yaml: error: cannot be read: no such file [unreadable]
locked.incplan.yaml: error: cannot be read: permission denied [unreadable]
loop.incplan.yaml: error: cannot be read: its links lead in a circle [unreadable]
new\\nline\\x1b[31m.incplan.yaml:3:1: error: the key `name` is here twice; keep one of them [duplicate-key]
pipe.incplan.yaml: error: cannot be read: it is a pipe, not a file (use `-` for standard input) [unreadable]
socket.incplan.yaml: error: cannot be read: it is a device or socket, not a file [unreadable]
closed: error: cannot be read: nobody may look into this folder [unreadable]
"""
# Links that lead out are not read, whatever they lead to.
skipped = "".join(f"incplan: {name}.incplan.yaml is skipped: it is a link that leads out\n" for name in ("device", "secret"))


def make(folder):
    (folder / "sound.incplan.yaml").write_text(plan)
    (folder / "bytes.incplan.yaml").write_bytes(bytes(2000))
    (folder / evil).write_text("incplan: 1\nname: Shop\nname: Shop\n")
    (folder / "locked.incplan.yaml").write_text(plan)
    (folder / "locked.incplan.yaml").chmod(0)
    (folder / "device.incplan.yaml").symlink_to("/dev/zero")
    (folder / "secret.incplan.yaml").symlink_to("/proc/self/environ")
    (folder / "gone.incplan.yaml").symlink_to("nowhere")
    (folder / "loop.incplan.yaml").symlink_to("loop.incplan.yaml")
    (folder / "folder.incplan.yaml").mkdir()
    (folder / "up").symlink_to("..")
    os.mkfifo(folder / "pipe.incplan.yaml")
    here = os.getcwd()
    os.chdir(folder)  # a name of a socket may not be long
    socket.socket(socket.AF_UNIX).bind("socket.incplan.yaml")
    os.chdir(here)
    (folder / "closed").mkdir()
    (folder / "closed" / "a.incplan.yaml").write_text(plan)
    (folder / "closed").chmod(0)


def validate(folder, *arguments):
    # Root may read everything.
    who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    command = [folder.parent / "incplan", "validate", "--at", "2026-11-24T03:00:00Z", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60,
                          stdin=subprocess.DEVNULL, **who)
    if done.returncode != 3 or done.stderr != skipped:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def told(folder, *arguments):
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=60,
                          stdin=subprocess.DEVNULL, env={**os.environ, "SECRET": "do not tell"})
    if "tell" in done.stdout + done.stderr or "root:" in done.stdout + done.stderr:
        sys.exit(f"{arguments}: a file that is no plan is shown\n{done.stdout}{done.stderr}")
    return done.returncode, done.stdout + done.stderr


def links_are_no_way_out(top):
    """A plan that is a link out of its repository is read only where a person has named it with `-p`."""
    repository = top / "linked"
    (repository / ".git").mkdir(parents=True)
    (repository / "incplan.yaml").symlink_to("/proc/self/environ")
    (repository / "other.yaml").symlink_to("../elsewhere.yaml")
    (top / "elsewhere.yaml").write_text(plan + "onwer: x\n")
    for arguments in (["validate", "."], ["validate"], ["validate", "incplan.yaml"], ["validate", "other.yaml"],
                      ["classify"], ["classify", "-p", "incplan.yaml"]):
        if (came := told(repository, *arguments))[0] != 3:
            sys.exit(f"{arguments}: {came}")
    (repository / "words.yaml").symlink_to("../words.yaml")
    (top / "words.yaml").write_text("API: do not tell\n")
    for name, quoted in (("other.yaml", True), ("words.yaml", False), ("incplan.yaml", False)):
        exit, said = told(repository, "validate", "--strict", "-p", name)
        if exit == 3 or ("^" in said) != quoted:
            sys.exit(f"a link that a person names: {name}: {exit}\n{said}")


def bases_stay_inside(top):
    """Without a repository a plan extends what lies in its folder; nothing is shown of what is no plan."""
    folder = top / "alone"
    (folder / "sub").mkdir(parents=True)
    (top / "company.yaml").write_text("incplan: 1\nname: Company\n")
    (folder / "sub" / "team.yaml").write_text("incplan: 1\nname: Team\n")
    (folder / "words.txt").write_text("root:x:0:0\nAPI: do not tell\n")
    up = "../" * 12
    for base, wanted in (("../company.yaml", "it is outside the folder of the plan"), ("sub/team.yaml", None),
                         (f"{up}etc/passwd", "it is outside"), ("words.txt", "cannot be read as a plan")):
        (folder / "incplan.yaml").write_text(f"incplan: 1\nname: Shop\nextends: {base}\n")
        _, said = told(folder, "validate")
        if (wanted or "nothing found") not in said and (wanted or "error") in said:
            sys.exit(f"extends {base}: {said}")


def follow_links(top):
    """A plan may extend what a link leads to, but only in its own repository."""
    repository = top / "repository"
    (repository / ".git").mkdir(parents=True)
    (top / "outside.yaml").write_text("people: {tom: {name: Tom, sceret: 1}}\n")
    (repository / "inside.yaml").write_text("people: {tom: {name: Tom}}\n")
    (repository / "link_out.yaml").symlink_to("../outside.yaml")
    (repository / "link_in.yaml").symlink_to("inside.yaml")
    for link, extended in (("link_out.yaml", False), ("link_in.yaml", True)):
        (repository / "incplan.yaml").write_text(f"incplan: 1\nname: Shop\nextends: {link}\n")
        done = subprocess.run([program, "validate"], cwd=repository, capture_output=True, text=True, check=False)
        if ("it is outside the repository" in done.stdout) == extended or "sceret" in done.stdout:
            sys.exit(f"a plan that extends {link}: {done.stdout}")


with tempfile.TemporaryDirectory() as name:
    top = pathlib.Path(name)
    top.chmod(0o755)
    shutil.copy(program, top / "incplan")  # where this one stands others may not look
    folder = top / "plans"
    folder.mkdir()
    make(folder)
    try:
        said = validate(folder, "--format", "concise")
        if said != expected:
            sys.exit(f"expected:\n{expected}\nsaid:\n{said}")
        for form in ("text", "markdown", "json", "sarif", "github", "gitlab", "junit"):
            said = validate(folder, "--format", form)
            if "\x1b" in said or "new\nline" in said:
                sys.exit(f"{form}: a name is written as it is")
            for words in ("permission denied", "its links lead in a circle", "it is a pipe"):
                if words not in said:
                    sys.exit(f"{form}: does not say `{words}`")
    finally:
        (folder / "closed").chmod(0o700)
    follow_links(top)
    links_are_no_way_out(top)
    bases_stay_inside(top)
print("what cannot be read is told in 8 formats")
