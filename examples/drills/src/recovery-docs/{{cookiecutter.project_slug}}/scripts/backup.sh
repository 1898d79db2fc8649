#!/usr/bin/env bash
# Writes a backup of the database to the file that it is given.
set -euo pipefail
{% if cookiecutter.backup_format == "custom" -%}
pg_dump --format=custom --file="$1"
{%- else -%}
pg_dump --clean --if-exists --file="$1"
{%- endif %}
