#!/usr/bin/env python3
"""Real shells complete the commands, the options and the plan's own words.

  completions.py PROGRAM REPOSITORY

bash and zsh are typed into, on a terminal of their own: what stands on the line after Tab is run, and shows its words.
fish says itself what it would offer. Where one of the shells is not installed, this counts as skipped; the others are
asked all the same.
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

# What is typed before Tab, and the words that then stand on the line.
completed = [
    ("incplan noti", "notify-draft"),
    ("incplan completion fi", "completion fish"),
    ("incplan help rend", "help render"),
    ("incplan classify --imp", "classify --impact"),
    ("incplan classify --impact h", "classify --impact high"),
    ("incplan classify --impact=h", "classify --impact=high"),
    ("incplan classify --service payme", "classify --service payments"),
    ("incplan classify --service payments=deg", "classify --service payments=degraded"),
    ("incplan classify --expect no", "classify --expect none"),
    ("incplan notify-draft --stage inv", "notify-draft --stage investigating"),
    ("incplan notify-draft --channel sms", "notify-draft --channel sms_alerts"),
    ("incplan who ami", "who amina"),
    ("incplan who --at 02:40 --down status", "who --at 02:40 --down status_page"),
    ("incplan render --format merm", "render --format mermaid"),
    ("incplan render --lang f", "render --lang fr"),
    ("incplan validate --explain shared-f", "validate --explain shared-fate"),
    ("incplan validate --level shared-fate=o", "validate --level shared-fate=off"),
    ("incplan -p ~/other.yaml classify --impact h", "-p HOME/other.yaml classify --impact high"),
    ("incplan validate incp", "validate incplan.yaml"),
    ("incplan classify --plan=incp", "classify --plan=incplan.yaml"),
]
# What is shown beside the candidates.
explained = [
    ("incplan classify --impact ", "Customers cannot buy"),
    ("incplan who --channel ", "Text messages"),
    ("incplan classify --severity ", "Critical"),
    ("incplan ", "create a plan"),
]
# Where the plan is broken a shell goes on as if nothing were to be offered.
silent = [("incplan classify --imp", "classify --imp"), ("incplan -p nowhere.yaml who ami", "-p nowhere.yaml who ami")]

# A plan that may come from anywhere: whoever presses Tab and Enter runs nothing of it, and nothing of it stays on the line.
hostile = """\
incplan: 1
name: T
criteria:
  impact: {ask: How?, values: {"$(touch PWNED1)": a, "high; touch PWNED2 #": b, "`touch PWNED3`": c, "hi\\n$(touch PWNED4)": d}}
  only: {ask: How?, values: {"$(touch PWNED5)": a}}
people: {lead: {name: "$(touch PWNED6)"}}
roles: {lead: {name: "$(touch PWNED7)", held_by: [lead]}, "~/x;touch PWNED8": {name: X}}
services: {"$(touch PWNED9)": {name: X}, "a'$(touch PWNEDA)": {name: Y}, "=ls": {name: Z}, ":files": {name: W}}
"""
attacked = [
    ("incplan classify --impact ", "classify --impact"),
    ("incplan classify --impact h", "classify --impact h"),
    ("incplan classify --impact=", "classify --impact="),
    ("incplan classify --only ", "classify --only"),
    ("incplan classify --service ", "classify --service"),
    ("incplan who ", "who lead"),
]

# The function stands in for the program, but for the question that the completion asks.
show_words = 'incplan() { if [ "$1" = __complete ]; then command incplan "$@"; else echo "<<$*>>"; fi; }\n'


class Typed:
    """A shell on a terminal of its own."""

    def __init__(self, command, folder, environment):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        self.seen = ""
        self.wait_for(r"READY> ")

    def send(self, keys):
        os.write(self.terminal, keys.encode())

    def wait_for(self, pattern):
        """What matches in the output, which is forgotten up to there."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            text = re.sub(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|[=>]|\][^\x07]*\x07)|\r", "", self.seen)
            if found := re.search(pattern, text, re.DOTALL):
                self.seen = text[found.end():]
                return found
            if select.select([self.terminal], [], [], 0.2)[0]:
                self.seen += os.read(self.terminal, 65536).decode(errors="replace")
        sys.exit(f"waited in vain for {pattern!r}; there was {self.seen!r}")

    def words_after_tab(self, line):
        self.send(line + "\t\r")
        words = self.wait_for(r"<<(.*?)>>").group(1)
        self.wait_for(r"READY> ")
        return words

    def list_after_tab(self, line, wanted):
        self.send(line + "\t\t\t")  # the words in common, then nothing more in common, then the list
        self.wait_for(re.escape(wanted))
        self.send("\x15\r")
        self.wait_for(r"READY> ")

    def leave(self):
        self.send("\x15exit\r")
        with contextlib.suppress(OSError):
            while os.read(self.terminal, 65536):
                pass
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def bash(home, environment):
    (home / "bashrc").write_text(
        f"PS1='READY> '\nHISTFILE=\nbind 'set bell-style none' 'set enable-bracketed-paste off' 2>/dev/null\n"
        f"{show_words}. '{root}/completions/incplan.bash'\n"
    )
    return lambda folder: Typed(["bash", "--noprofile", "--rcfile", str(home / "bashrc"), "-i"], folder, environment)


def zsh(home, environment):
    (home / "functions").mkdir()
    shutil.copy(root / "completions" / "incplan.zsh", home / "functions" / "_incplan")
    (home / ".zshrc").write_text(
        f"PS1='READY> '\nHISTFILE=\nfpath=('{home}/functions' $fpath)\nautoload -Uz compinit && compinit -u -D\n"
        f"unsetopt beep prompt_sp\nzstyle ':completion:*' list-prompt ''\nLISTMAX=1000\n{show_words}"
    )
    return lambda folder: Typed(["zsh", "-d", "-i"], folder, {**environment, "ZDOTDIR": str(home)})


def check_typed(name, start, home, shop, broken):
    shell = start(shop)
    for line, wanted in completed:
        if (got := shell.words_after_tab(line)) != wanted.replace("HOME", str(home)):
            sys.exit(f"{name}: `{line}` and Tab gave `{got}`, not `{wanted}`")
    for line, wanted in explained:
        shell.list_after_tab(line, wanted)
    shell.leave()
    shell = start(broken)
    for line, wanted in silent:
        if (got := shell.words_after_tab(line)) != wanted:
            sys.exit(f"{name}: with a broken plan `{line}` and Tab gave `{got}`")
    shell.leave()
    return len(completed) + len(explained) + len(silent)


def check_attacked(name, start, folder):
    shell = start(folder)
    for line, wanted in attacked:
        if (got := shell.words_after_tab(line)) != wanted:
            sys.exit(f"{name}: `{line}` and Tab put `{got}` on the line")
    shell.leave()
    if done := [path.name for path in folder.iterdir() if "PWNED" in path.name]:
        sys.exit(f"{name}: words of a plan were executed: {done}")
    return len(attacked)


def fish_offers(line, folder, environment):
    script = f"source '{root}/completions/incplan.fish'; complete -C '{line}'"
    done = subprocess.run(["fish", "--no-config", "-c", script], cwd=folder, env=environment, capture_output=True,
                          text=True, check=False)
    if done.stderr:
        sys.exit(f"fish: `{line}`: {done.stderr}")
    return [tuple(offer.partition("\t")[::2]) for offer in done.stdout.splitlines()]


def check_fish(shop, broken, environment):
    for line, wanted in completed:
        last = wanted.split(" ")[-1]
        if (got := [word for word, _ in fish_offers(line, shop, environment)]) != [last]:
            sys.exit(f"fish: `{line}` offers {got}, not `{last}`")
    for line, wanted in explained:
        if not any(wanted in means for _, means in fish_offers(line, shop, environment)):
            sys.exit(f"fish: `{line}` does not say `{wanted}`")
    for line, _ in silent:
        if got := fish_offers(line, broken, environment):
            sys.exit(f"fish: with a broken plan `{line}` offers {got}")
    return len(completed) + len(explained) + len(silent)


def check_fish_attacked(folder, environment):
    for line, _ in attacked:
        offers = [word for word, _ in fish_offers(line, folder, environment)]
        if bad := [word for word in offers if not re.fullmatch(r"[A-Za-z0-9_.@:=+-]+", word)]:
            sys.exit(f"fish: `{line}` offers {bad}")
    return len(attacked)


def main():
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder).resolve()
        shop, broken, attacking = home / "shop", home / "broken", home / "attacking"
        for path in (shop, broken, attacking, home / "bin"):
            path.mkdir()
        shutil.copy(root / "examples" / "web-shop.yaml", shop / "incplan.yaml")
        shutil.copy(root / "examples" / "minimal.yaml", home / "other.yaml")
        (broken / "incplan.yaml").write_text("incplan: 1\nname: [\n")
        (attacking / "incplan.yaml").write_text(hostile)
        (home / "bin" / "incplan").symlink_to(program)
        environment = {"HOME": str(home), "TERM": "xterm", "LC_ALL": "C.UTF-8", "COLUMNS": "100", "LINES": "50",
                       "PATH": f"{home}/bin:{os.environ['PATH']}"}
        missing = False
        for name, prepare in (("bash", bash), ("zsh", zsh), ("fish", None)):
            if not shutil.which(name):
                print(f"skipped: there is no {name} here")
                missing = True
            elif prepare:
                start = prepare(home, environment)
                lines = check_typed(name, start, home, shop, broken) + check_attacked(name, start, attacking)
                print(f"{name}: {lines} lines")
            else:
                print(f"{name}: {check_fish(shop, broken, environment) + check_fish_attacked(attacking, environment)} lines")
        if missing:
            sys.exit(77)


main()
