#!/usr/bin/env python3
"""Records which trees cookiecutter makes of the templates in trees.json; run where cookiecutter 2.6 is installed:

    python3 record.py < trees.json > recorded.json && mv recorded.json trees.json

A case has a "name" and "files": of each its "text" (or "base64"), "mode" (octal) or "link"; a path that ends in "/" is an
empty folder. It may have a "config" (YAML), a "replay" and "overrides". Recorded is its "tree", or its "error".
"""

import base64
import json
import os
import pathlib
import shutil
import sys
import tempfile

from cookiecutter.main import cookiecutter

GIVEN = ("name", "files", "config", "replay", "overrides")


def write(folder, files):
    for name, entry in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            path.mkdir(exist_ok=True)
        elif "link" in entry:
            path.symlink_to(entry["link"])
        else:
            path.write_bytes(base64.b64decode(entry["base64"]) if "base64" in entry else entry["text"].encode())
            path.chmod(int(entry.get("mode", "644"), 8))


def read(folder):
    tree = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            tree[name] = {"link": os.readlink(path)}
        elif path.is_dir():
            tree[name + "/"] = {}
        else:
            data = path.read_bytes()
            try:
                tree[name] = {"text": data.decode()}
            except UnicodeDecodeError:
                tree[name] = {"base64": base64.b64encode(data).decode()}
            tree[name]["mode"] = f"{path.stat().st_mode & 0o777:o}"
    return tree


def record(case):
    case = {key: case[key] for key in GIVEN if key in case}
    folder = pathlib.Path(tempfile.mkdtemp())
    template, output = folder / "template", folder / "output"
    write(template, case["files"])
    output.mkdir()
    arguments = {"config_file": None, "default_config": True}
    if "config" in case:
        (folder / "config.yaml").write_text(case["config"])
        arguments = {"config_file": str(folder / "config.yaml")}
    if "replay" in case:
        (folder / "replay.json").write_text(json.dumps({"cookiecutter": case["replay"]}))
        arguments["replay"] = str(folder / "replay.json")
    else:
        arguments["no_input"] = True
        arguments["extra_context"] = case.get("overrides")
    try:
        cookiecutter(str(template), output_dir=str(output), accept_hooks=False, **arguments)
        case["tree"] = read(output)
    except Exception as error:
        case["error"] = f"{type(error).__name__}: {error}".replace(str(folder), "")
    shutil.rmtree(folder)
    return case


os.umask(0o022)
cases = [record(case) for case in json.load(sys.stdin)]
print("[\n" + ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases) + "\n]")
