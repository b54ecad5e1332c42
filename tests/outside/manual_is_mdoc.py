#!/usr/bin/env python3
"""mandoc finds nothing to say about the manual pages.

  manual_is_mdoc.py PROGRAM REPOSITORY
"""
import pathlib
import shutil
import subprocess
import sys

pages = sorted((pathlib.Path(sys.argv[2]) / "docs" / "man").glob("*.[15]"))
if not pages:
    sys.exit("there are no pages")
if not shutil.which("mandoc"):
    print("mandoc: not installed, left out")
    sys.exit(0)
# References to pages of this manual are looked for among the installed ones; and Debian is no BSD.
done = subprocess.run(["mandoc", "-T", "lint", "-W", "style,error,warning", *pages], capture_output=True, text=True, check=False)
found = [line for line in done.stdout.splitlines() if "referenced manual not found" not in line]
if found:
    sys.exit("\n".join(found))
print(f"{len(pages)} pages are clean")
