#!/usr/bin/env python3
"""The pages of the examples, and of the plans that init writes, in a real browser: nothing overflows on a phone, nothing is asked of a network, nothing
complains, and every sheet of paper is there.

  page_in_browser.py PROGRAM REPOSITORY

The judge is Chromium without a window, and of accessibility axe-core from npm: at $INCPLAN_AXE, or where scripts/test puts
it. Where one of them is not, this counts as skipped; without axe-core the rest is judged all the same.
"""
import html
import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
axe = pathlib.Path(os.environ.get("INCPLAN_AXE") or root / "build/node/node_modules/axe-core/axe.min.js")
browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if browser is None:
    print("skipped: there is no chromium here")
    sys.exit(77)

# Runs in each page once it has been laid out, and leaves what it found where the page around it looks.
PROBE = """
<script>
const problems = [];
addEventListener('error', e => problems.push('error: ' + e.message));
addEventListener('load', async () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) problems.push('the page is wider than the screen');
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('figure') || getComputedStyle(element).position === 'absolute') continue;
    const right = element.getBoundingClientRect().right;
    if (right > width + 1) problems.push(`${element.tagName} ends at ${right}: ${element.textContent.slice(0, 40)}`);
  }
  if (typeof axe !== 'undefined') {
    const found = await axe.run(document, {resultTypes: ['violations']});
    for (const each of found.violations) problems.push(`${each.id}: ${each.nodes[0].html}`);
  }
  window.probed = problems;
});
</script>
"""

# All pages in frames as wide as the screens that are meant: a window of Chromium is never as narrow as a phone.
COLLECT = """
<pre id="found"></pre>
<script>
const frames = [...document.querySelectorAll('iframe')];
const look = () => {
  document.title = frames.every(frame => frame.contentWindow.probed) ? 'done' : 'waiting';
  document.getElementById('found').textContent = frames
    .flatMap(frame => (frame.contentWindow.probed || ['never laid out']).map(problem => frame.title + ': ' + problem))
    .join('\\n');
  if (document.title !== 'done') setTimeout(look, 50);
};
addEventListener('load', look);
</script>
"""


def chromium(folder, *arguments):
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
               "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
               f"--user-data-dir={folder}/profile", "--virtual-time-budget=20000", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def page_of(plan, *arguments):
    command = [program, "render", "--plan", str(plan), "--format", "html", "--quiet", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def frame(folder, number, name, page, width, dark):
    """Writes a page with the probe in it; gives the frame that shows it. Accessibility is judged as on a phone."""
    judged = axe.exists() and width == 360
    script = f"<script>{axe.read_text(encoding='utf-8')}</script>" if judged else ""
    if dark:
        page = page.replace("@media (prefers-color-scheme: dark)", "@media all")
    (folder / f"{number}.html").write_text(page.replace("</head>", PROBE + script + "</head>"), encoding="utf-8")
    title = f"{name} at {width} pixels, {'dark' if dark else 'light'}"
    return f'<iframe title="{title}" src="{number}.html" width="{width}" height="800" style="border:0"></iframe>'


def judge_looks(folder, frames):
    outer = folder / "outer.html"
    outer.write_text("<!doctype html><meta charset=utf-8><title>outer</title>" + "\n".join(frames) + COLLECT,
                     encoding="utf-8")
    dom = chromium(folder, "--allow-file-access-from-files", "--dump-dom", outer.as_uri())
    found = html.unescape(re.search(r'<pre id="found">(.*?)</pre>', dom, re.S).group(1)).strip()
    if found or "<title>done</title>" not in dom:
        sys.exit(found or "the pages were never laid out")


class Outline(html.parser.HTMLParser):
    """What a page holds, as far as a reader without eyes needs it."""

    def __init__(self):
        super().__init__()
        self.anchors, self.links, self.levels, self.outside = [], [], [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.anchors.append(attributes["id"])
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "a" and attributes.get("href", "").startswith("#"):
            self.links.append(attributes["href"][1:])
        if tag in ("script", "link", "iframe", "img", "object", "embed") or "src" in attributes:
            self.outside.append(tag)


def judge_structure(name, page):
    outline = Outline()
    outline.feed(page)
    if outline.outside:
        sys.exit(f"{name} needs more than itself: {outline.outside}")
    if re.search(r"@import|url\(\s*['\"]?(?!#)", page):
        sys.exit(f"{name}: its style asks for another file")
    if len(set(outline.anchors)) != len(outline.anchors):
        sys.exit(f"{name}: an anchor stands there twice")
    for link in outline.links:
        if link not in outline.anchors:
            sys.exit(f"{name}: nothing has the anchor {link}")
    if outline.levels[0] != 1 or outline.levels.count(1) != 1:
        sys.exit(f"{name}: a page has one first heading")
    for before, after in zip(outline.levels, outline.levels[1:]):
        if after > before + 1:
            sys.exit(f"{name}: a heading of level {after} follows one of level {before}")


def sheets(folder, page):
    source, printed = folder / "print.html", folder / "print.pdf"
    source.write_text(page, encoding="utf-8")
    chromium(folder, "--no-pdf-header-footer", f"--print-to-pdf={printed}", source.as_uri())
    bytes_of_pdf = printed.read_bytes()
    if not bytes_of_pdf.startswith(b"%PDF"):
        sys.exit("what was printed is no PDF")
    boxes = set(re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", bytes_of_pdf))
    for width, height in boxes:
        if abs(float(width) - 595.3) > 1 or abs(float(height) - 841.9) > 1:
            sys.exit(f"a sheet is {width} by {height} points, which is not A4")
    return len(re.findall(rb"/Type\s*/Page\b", bytes_of_pdf))


def fresh_plans(folder):
    """What init writes, by template and language."""
    for kind in ("standard", "minimal", "security"):
        for language in ("en", "fr"):
            plan = folder / f"{kind}.{language}.yaml"
            subprocess.run([program, "init", str(plan), "--template", kind, "--lang", language, "--no-input"],
                           capture_output=True, check=True)
            yield plan


def looks_at(plan, kind):
    """The widths and schemes in which a page is looked at: the plain page of an example in all of them."""
    if kind:
        return ((360, False),)
    if plan.parent.name == "examples":
        return ((360, False), (360, True), (1280, False), (1280, True))
    return ((360, True), (1280, False))


frames = []
with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch)
    for plan in [*sorted((root / "examples").glob("*.yaml")), *fresh_plans(folder)]:
        for kind in ([], ["--card"], ["--lang", "fr"] if plan.parent.name == "examples" else ["--lang", "de"]):
            page = page_of(plan, *kind)
            name = " ".join([plan.name, *kind])
            judge_structure(name, page)
            for width, dark in looks_at(plan, kind):
                frames.append(frame(folder, len(frames), name, page, width, dark))
            if kind == ["--card"] and sheets(folder, page) != page.count("<section"):
                sys.exit(f"{name}: {page.count('<section')} cards need other than as many sheets")
    judge_looks(folder, frames)
    sheets(folder, page_of(root / "examples" / "web-shop.yaml"))
print(f"{len(frames)} looks at pages, and nothing to complain about")
if not axe.exists():
    print("skipped: there is no axe-core here, so nothing is known of accessibility")
    sys.exit(77)
