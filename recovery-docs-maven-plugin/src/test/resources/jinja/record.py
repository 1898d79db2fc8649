#!/usr/bin/env python3
"""Records what Jinja2 makes of the templates in snippets.json, as cookiecutter would run it.

Run it where cookiecutter is installed (recorded with 2.6.0, Jinja2 3.1.6, Python 3.13: Debian trixie):

    python3 record.py < snippets.json > recorded.json && mv recorded.json snippets.json

A case has a "template", perhaps "files" (for includes) and an "environment" (_jinja2_env_vars). Recorded is its
"output", or its "error" when Jinja2 raises one. To add a case, add its template and run this.
"""

import json
import sys

from cookiecutter.environment import StrictEnvironment
from jinja2 import DictLoader

VARIABLES = {
    "cookiecutter": {"slug": "my-shop", "name": "My Shop", "port": "5432", "empty": "", "flag": True, "no": False,
                     "false": "false", "nothing": None, "items": "b,a,C"},
    "n": 7, "f": 2.5, "s": "héllo wörld", "l": [3, 1, 2], "d": {"b": 1, "a": 2}, "t": True, "o": None, "e": "",
    "rows": [{"name": "b", "size": 2}, {"name": "A", "size": 1}, {"name": "c", "size": 2}],
}


def record(case):
    case = {key: case[key] for key in ("template", "environment", "files") if key in case}
    context = {"cookiecutter": {"_extensions": ["jinja2.ext.do", "jinja2.ext.loopcontrols"]}}
    environment = StrictEnvironment(context=context, keep_trailing_newline=True, **case.get("environment", {}))
    environment.loader = DictLoader(case.get("files", {}))
    try:
        case["output"] = environment.from_string(case["template"]).render(**json.loads(json.dumps(VARIABLES)))
    except Exception as error:  # whatever it is, the template does not render
        case["error"] = f"{type(error).__name__}: {error}"
    return case


recorded = [record(case) for case in json.load(sys.stdin)["cases"]]
lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in recorded)
print(f'{{"variables": {json.dumps(VARIABLES, ensure_ascii=False)},\n"cases": [\n{lines}\n]}}')
