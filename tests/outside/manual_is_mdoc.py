#!/usr/bin/env python3
"""mandoc finds neither an error nor a warning in the manual pages.

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
    print("skipped: there is no mandoc here")
    sys.exit(77)
done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", *pages], capture_output=True, text=True, check=False)
if done.stdout:
    sys.exit(done.stdout)
print(f"{len(pages)} pages are clean")
