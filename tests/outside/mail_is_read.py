#!/usr/bin/env python3
"""Mail messages are read as they are meant by a parser that is not ours: every name and address of every header, and
nothing else; or `validate` refuses the address where it stands.

  mail_is_read.py PROGRAM REPOSITORY
"""
import email
import email.header
import email.policy
import email.utils
import json
import pathlib
import random
import subprocess
import sys
import tempfile

program = pathlib.Path(sys.argv[1]).resolve()

plan = """incplan: 1
name: Shop
criteria: {impact: {ask: "How bad?", values: {low: A., high: B.}}}
severities: {sev1: {name: Major, when: {impact: high}, updates: {every: 30m}}}
audiences: {all: {name: All}}
variables: {symptom: {ask: "What?"}}
channels:
  mail: {name: Mail, kind: email, audience: all, settings: SETTINGS}
stages:
  open: {name: Open, messages: [{title: "About {{symptom}}", text: "Since {{started}}: {{symptom}}"}]}
  done: {name: Done, messages: [{text: Over.}]}
"""

# What people write, and how every mail program must read it.
written = {
    "s@x.example": ("", "s@x.example"),
    "Example Shop, Inc. <s@x.example>": ("Example Shop, Inc.", "s@x.example"),
    '"Example Shop, Inc." <s@x.example>': ("Example Shop, Inc.", "s@x.example"),
    "Shop: Customers <c@x.example>": ("Shop: Customers", "c@x.example"),
    "Shop (Paris) <s@x.example>": ("Shop (Paris)", "s@x.example"),
    "Back\\slash <s@x.example>": ("Back\\slash", "s@x.example"),
    "Équipe d’astreinte <s@x.example>": ("Équipe d’astreinte", "s@x.example"),
    "=?UTF-8?Q?x?= <s@x.example>": ("=?UTF-8?Q?x?=", "s@x.example"),
    "kunden@müller.example": ("", "kunden@xn--mller-kva.example"),
    "<s@x.example>": ("", "s@x.example"),
    "ops@home <s@x.example>": ("ops@home", "s@x.example"),
    '"john doe"@x.example': ("", '"john doe"@x.example'),
    "a" * 64 + "@" + "b" * 60 + ".example": ("", "a" * 64 + "@" + "b" * 60 + ".example"),
    "N" * 300 + " <s@x.example>": ("N" * 300, "s@x.example"),
}
refused = [
    "a@x.example, b@x.example", "A <a@x.example>, B <b@x.example>", "Team: a@x.example;", '"Shop <s@x.example>',
    "s@x.example (Shop)", "shop", "a@localhost", "a..b@x.example", "müller@x.example", "a b@x.example",
]


def run(folder, settings, *arguments):
    (folder / "incplan.yaml").write_text(plan.replace("SETTINGS", json.dumps(settings, ensure_ascii=False)))
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout


def message(folder, settings, symptom="x"):
    code, out = run(folder, settings, "notify-draft", "--stage", "open", "--impact", "high", "--service", "none",
                    "--started", "20m", "--channel", "mail", "-f", "payload", "--var", "symptom=" + symptom)
    if code != 0:
        sys.exit(f"{settings}: exit {code}\n{out.decode()}")
    for line in out.split(b"\r\n"):
        if len(line) > 998 or b"\n" in line:
            sys.exit(f"{settings}: no line of mail: {line!r}")
    mail = email.message_from_bytes(out, policy=email.policy.default)
    mail.as_bytes_read = out
    return mail


def without_blanks(people):
    return [("".join(name.split()), address) for name, address in people]


def addresses(mail, header):
    """What two generations of the parser read. The newer one puts a blank between encoded words of a name, against RFC
    2047, 6.2; the older one decodes names by another module, and knows no quotes around the part before the `@`."""
    if mail[header] is None:
        return []
    if mail[header].defects:
        sys.exit(f"{header} {mail[header]!r}: {mail[header].defects}")
    newer = [(a.display_name, a.addr_spec) for a in mail[header].addresses]
    raw = email.message_from_bytes(mail.as_bytes_read)[header]
    older = [(str(email.header.make_header(email.header.decode_header(name))), address)
             for name, address in email.utils.getaddresses([raw])]
    if without_blanks(newer) != without_blanks(older):
        sys.exit(f"{header}: {newer} to one reader, {older} to another")
    return older


def expect(folder, settings, expected):
    mail = message(folder, settings)
    names = [name.lower() for name in mail.keys()]
    wanted = ["date"] + [name.replace("_", "-") for name in ("from", "to", "cc", "reply_to") if name in settings]
    if names != wanted + ["subject", "content-language", "mime-version", "content-type"]:
        sys.exit(f"{settings}: headers {names}")
    for header, people in expected.items():
        if addresses(mail, header) != people:
            sys.exit(f"{settings}: {header} is read as {addresses(mail, header)}, not {people}")


def random_name(generator):
    signs = '()<>[]:;@\\,."=?!#$%&\'*+-/^_`{|}~ '
    letters = "abcÄéß漢字עבαЖ🙂"
    text = "".join(generator.choice(signs if generator.random() < 0.5 else letters)
                   for _ in range(generator.randrange(1, 90)))
    return " ".join(text.split()).strip()


def quoted(name):
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def check_random_names(folder):
    generator = random.Random(5322)
    for _ in range(40):
        people = [random_name(generator) or "x" for _ in range(10)]
        settings = {"from": "s@x.example", "to": [f"{quoted(name)} <a{i}@x.example>" for i, name in enumerate(people)]}
        expect(folder, settings, {"to": [(name, f"a{i}@x.example") for i, name in enumerate(people)]})


def check_words(folder):
    """No value of a variable makes a header, and the subject is read as it was given."""
    for words in ("plain", "Réglé, 100 %: done", "=?UTF-8?Q?x?=", "a" * 200, "漢字" * 60, "x\r\nBcc: v@evil.example"):
        mail = message(folder, {"from": "s@x.example", "to": "c@x.example"}, words)
        subject = "About " + " ".join(words.split())
        if " ".join(mail["subject"].split()) != subject or mail["bcc"] is not None:
            sys.exit(f"subject {mail['subject']!r}, not {subject!r}")


with tempfile.TemporaryDirectory() as name:
    here = pathlib.Path(name)
    for text, person in written.items():
        expect(here, {"from": text, "to": [text, text], "cc": text, "reply_to": text},
               {"from": [person], "to": [person, person], "cc": [person], "reply-to": [person]})
    for text in refused:
        for key in ("from", "to", "cc", "reply_to"):
            code, out = run(here, {"from": "s@x.example", "to": "c@x.example", key: text}, "validate", "-f", "concise")
            if code != 1 or b"[refused-payload]" not in out:
                sys.exit(f"{key}: {text}: not refused:\n{out.decode()}")
    check_random_names(here)
    check_words(here)
print(f"{len(written)} addresses as people write them, {len(refused)} that no mail takes, 400 random names")
