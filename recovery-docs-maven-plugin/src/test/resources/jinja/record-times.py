#!/usr/bin/env python3
"""Records how Python prints times, as cookiecutter's tag "now" does; run like record.py:

    python3 record-times.py > times.json
"""

import json

import arrow

TIMES = [
    "2026-03-05T04:05:06.000789+02:00", "2021-01-01T00:00:00+00:00", "2021-01-03T12:30:59.5+00:00",
    "2024-12-30T13:00:00-03:30", "2024-02-29T23:59:59+00:00", "2026-12-31T11:11:11+00:00", "2027-01-04T01:02:03+00:00",
]
FORMATS = [f"%{letter}" for letter in "aAbBhpPfzntcCdDeFgGHIjklmMrRSTuUVwWxXyY%"]
FORMATS += ["%-d", "%_d", "%0e", "%-H", "%-j", "%_m", "%^a", "%^B", "%-I:%M %p", "%d. %B %Y", "100 %", ""]

recorded = [{"time": time, "texts": {form: arrow.get(time).strftime(form) for form in FORMATS}} for time in TIMES]
print(json.dumps(recorded, indent=1))
