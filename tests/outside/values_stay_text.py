#!/usr/bin/env python3
"""What a variable holds is text in HTML, whatever it is: an HTML parser and a mail parser read it back.

  values_stay_text.py PROGRAM REPOSITORY

Random values of all scripts and signs stand in one message, in words, in marks, in items, in cells and in links. What the parsers
read is each value and no element that the author did not write.
"""
import collections
import email
import email.policy
import html.parser
import json
import pathlib
import random
import subprocess
import sys
import tempfile

program = sys.argv[1]
PIECES = (
    list("*_`~[]()<>#+-=.!|\\&;:{}%@\"'/$^?,aZ9 éßЖωשعक影響한：。「」＊＿“”«»‘’–—…€×→😀\u00a0\u3000")
    + ["\n", "\n\n", "\n- ", "\n# ", "x y", "&amp;", "&lt;", "&#60;", "&copy", "<b>", "</p>", "</script><script>alert(1)</script>",
       "<!--", "-->", "<img src=x onerror=alert(1)>", "<![CDATA[", "]]>", "<a href='javascript:x'>", "javascript:alert(1)", "<?php", "</title>",
       "https://a.example/?a=1&b=2", "**", "__", "~~", "{{x}}", "{{{y}}}"]
)
FRAMES = ["N{i}({{{{v{i}}}}})N{i}", "**N{i}({{{{v{i}}}}})N{i}**", "- N{i}({{{{v{i}}}}})N{i}", "> N{i}({{{{v{i}}}}})N{i}",
          "| a | b |\n|---|---|\n| N{i}({{{{v{i}}}}})N{i} | |", "`N{i}({{{{v{i}}}}})N{i}`", "[N{i}({{{{v{i}}}}})N{i}](https://a.example/{{{{v{i}}}}})"]
WRITTEN = {"p", "strong", "ul", "li", "blockquote", "code", "a", "br", "html", "head", "meta", "title", "body", "h1"}


def value(source):
    text = "".join(source.choice(PIECES) for _ in range(source.randint(1, 9)))
    return text.strip(" \n") or "x"


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.tags, self.targets, self.odd = "", collections.Counter(), [], []

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1
        self.targets += [target for name, target in attributes if name in ("href", "src")]
        self.text += "\n" if tag in ("br", "p", "li") else ""
        if tag not in WRITTEN or any(name.startswith("on") for name, _ in attributes):
            self.odd.append(self.get_starttag_text())

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.odd.append(data)

    handle_decl = unknown_decl = handle_pi = lambda self, data: self.odd.append(data) if data != "DOCTYPE html" else None


def squeezed(text):
    """Line ends and blanks are how a page is laid out; zero-width spaces part a sign from what it would call."""
    return "".join(each for each in text if each not in "\u200b\r\n ")


def check(name, page, values):
    reader = Reader()
    reader.feed(page)
    reader.close()
    if reader.odd:
        sys.exit(f"{name}: nobody wrote {reader.odd}")
    for target in reader.targets:
        if not target.startswith("https://a.example/"):
            sys.exit(f"{name}: a link to {target}")
    for i, held in enumerate(values):
        begin, end = reader.text.find(f"N{i}("), reader.text.find(f")N{i}")
        shown = reader.text[begin + len(f"N{i}(") : end]
        if squeezed(shown) != squeezed(held):
            sys.exit(f"{name}: {held!r} in {FRAMES[i % len(FRAMES)]!r} is read as {shown!r}")


def plan(count):
    text = "\n\n".join(FRAMES[i % len(FRAMES)].format(i=i) for i in range(count))
    channel = {"audience": "all", "owner": "ana"}
    return {
        "incplan": 1, "name": "Case",
        "people": {"ana": {"name": "Ana", "contact": {"email": "ana@a.example"}}},
        "severities": {"sev1": {"name": "Major", "when": "always"}},
        "audiences": {"all": {"name": "All"}},
        "channels": {
            "web": {"name": "Web", "kind": "web", **channel},
            "page": {"name": "Page", "kind": "statuspage", **channel},
            "mail": {"name": "Mail", "kind": "email", "settings": {"from": "a@a.example", "to": "b@a.example"}, **channel},
        },
        "variables": {f"v{i}": {"ask": "What?"} for i in range(count)},
        "stages": {"investigating": {"name": "Investigating", "messages": [{"title": "T", "text": text}]}},
    }


def payload(folder, channel):
    command = [program, "notify-draft", "-p", str(folder / "incplan.yaml"), "--stage", "investigating", "--vars", str(folder / "vars.json"),
               "--at", "2026-11-24T03:00Z", "--started", "2026-11-24T02:40Z", "--channel", channel, "-f", "payload", "-q"]
    done = subprocess.run(command, capture_output=True, check=False)
    if not done.stdout:
        sys.exit(f"{channel}: nothing was drafted\n{done.stderr.decode()}")
    return done.stdout


with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch)
    for seed in range(12):
        source = random.Random(seed)
        values = [value(source) for _ in range(70)]
        (folder / "incplan.yaml").write_text(json.dumps(plan(len(values)), ensure_ascii=False), encoding="utf-8")
        (folder / "vars.json").write_text(json.dumps({f"v{i}": each for i, each in enumerate(values)}), encoding="utf-8")
        check("web", payload(folder, "web").decode(), values)
        check("page", json.loads(payload(folder, "page"))["incident"]["body"], values)
        mail = email.message_from_bytes(payload(folder, "mail"), policy=email.policy.SMTP)
        check("mail", mail.get_body(("html",)).get_content(), values)
print("read back: 840 values by three channels")
