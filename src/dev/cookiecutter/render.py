#!/usr/bin/env python3
"""Renders every template in a folder with cookiecutter, as "cookiecutter --no-input" does, without its hooks.

    render.py TEMPLATES OUTPUT

A template's tree goes to OUTPUT/<its name>/; a template that cookiecutter does not render leaves OUTPUT/<its name>.error.
"""

import pathlib
import sys
import time

from cookiecutter.main import cookiecutter

templates, output = (pathlib.Path(argument) for argument in sys.argv[1:3])
started = time.monotonic()
for template in sorted(path for path in templates.iterdir() if path.is_dir()):
    into = output / template.name
    into.mkdir(parents=True)
    try:
        cookiecutter(str(template), no_input=True, output_dir=str(into), default_config=True, accept_hooks=False)
    except Exception as error:  # whatever it is, there is no tree to compare with
        (output / f"{template.name}.error").write_text(f"{type(error).__name__}: {error}\n")
print(f"cookiecutter took {time.monotonic() - started:.1f} s for all, in one process.")
