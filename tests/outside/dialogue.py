#!/usr/bin/env python3
"""Questions on a real terminal, below a real shell: what is pasted is taken or told, and never reaches the shell.

  dialogue.py PROGRAM REPOSITORY
"""
import contextlib
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
patience = 30  # seconds, for a machine that is busy with other tests


class Terminal:
    """A shell that says READY when it waits for a command."""

    def __init__(self, folder, environment):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe("sh", ["sh", "-i"], environment)
        self.seen = ""
        self.wait_for("READY> ")

    def paste(self, text):
        os.write(self.terminal, text.encode())

    def wait_for(self, text):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if text in self.seen:
                before, self.seen = self.seen.split(text, 1)
                return before
            if select.select([self.terminal], [], [], 0.2)[0]:
                self.seen += re.sub(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\r", "", os.read(self.terminal, 65536).decode(errors="replace"))
        sys.exit(f"waited in vain for {text!r}; there was {self.seen!r}")

    def run(self, command, *answers):
        """Types a command, then each answer when its question is there; all that is shown until the shell is back."""
        self.paste(command + "\r")
        shown = ""
        for question, answer in answers:
            shown += self.wait_for(question) + question
            self.paste(answer)
        return shown + self.wait_for("READY> ")

    def leave(self):
        self.paste("exit\r")
        with contextlib.suppress(OSError):
            while os.read(self.terminal, 65536):
                pass
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def expect(condition, what, shown=""):
    if not condition:
        sys.exit(f"{what}\n{shown}")


def findings(folder, environment):
    done = subprocess.run([program, "validate", "-f", "concise"], cwd=folder, env=environment, capture_output=True,
                          text=True, check=False)
    return done.stdout


def from_init_to_a_clean_plan(terminal, folder, environment, language, people):
    """Answers as a new user gives them: a typo that is taken with Enter, and more people than the template has."""
    shown = terminal.run("incplan init --template minimal", ("Langue du plan", language + "\r"), ("> ", "Example Shop\r"),
                         ("> ", "Copenhagen\r"), ("Europe/Copenhagen", "\r"), ("> ", people), ("> ", "\r"))
    plan = (folder / "incplan.yaml").read_text()
    expect('timezone: "Europe/Copenhagen"' in plan, f"{language}: the suggestion was not taken", shown)
    for name in re.findall(r"^([^,\r\n]+)[,\r\n]", people.replace("\r", "\n"), re.MULTILINE):
        expect(name in plan, f"{language}: {name} was thrown away", plan)
    expect("not found" not in shown, f"{language}: the shell was given a command", shown)
    # Whoever fills in what is marked has a plan without findings.
    number = iter(range(100, 1000))
    plan = re.sub(r'phone: "TODO[^"]*"', lambda _: f'phone: "+45 32 12 3{next(number)}"', plan)
    plan = re.sub(r'email: "TODO[^"]*"', lambda _: f'email: "p{next(number)}@shop.example"', plan)
    plan = re.sub(r'"TODO[^"]*"', lambda _: f'"Vault {next(number)}"', plan)
    (folder / "incplan.yaml").write_text(plan)
    left = findings(folder, environment)
    expect(left == "", f"{language}: a plan that was filled in has findings", left)


def main():
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name).resolve()
        (home / "bin").mkdir()
        (home / "bin" / "incplan").symlink_to(program)
        environment = {"HOME": str(home), "TERM": "dumb", "LC_ALL": "C.UTF-8", "PS1": "READY> ",
                       "PATH": f"{home}/bin:{os.environ['PATH']}"}
        people = "Zoë Ünal, +45 32 12 34 00, zoe@shop.example\rTom Petit, +45 32 12 34 01, tom@shop.example\r\r" \
                 "Anne Nielsen, +45 32 12 34 02, anne@shop.example\rBruno\r"
        for language in ("en", "fr"):
            folder = home / language
            folder.mkdir()
            terminal = Terminal(folder, environment)
            from_init_to_a_clean_plan(terminal, folder, environment, language, people)
            terminal.leave()
        asked_of_an_example(home, environment)


def asked_of_an_example(home, environment):
    """What is pasted behind the last answer is told, and stays away from the shell."""
    shutil.copy(root / "examples" / "minimal.yaml", home / "incplan.yaml")
    terminal = Terminal(home, environment)
    shown = terminal.run("incplan classify", ("> ", "3\rtouch pasted\recho pasted\r"))
    expect("not used: `touch pasted`" in shown, "what was pasted was not told", shown)
    expect(not (home / "pasted").exists(), "a pasted line was run by the shell", shown)
    terminal.leave()


main()
