"""The shop's backend: tells whether it can serve, and how many orders there are.

PGHOST, PGDATABASE, PGUSER and PGPASSWORD say where the database is. Each request connects anew, so nothing has to be
repaired when the database was away.
"""

import signal
import sys

# The first process of a container gets no SIGTERM that it has not asked for: ask before the slow imports.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psycopg

QUESTIONS = {
    "/health": "SELECT EXISTS (SELECT FROM customers) AS customers, EXISTS (SELECT FROM orders) AS orders",
    "/orders": "SELECT count(*) AS orders, coalesce(sum(total), 0)::text AS total FROM orders",
}


def ask(question):
    with psycopg.connect(connect_timeout=2, options="-c statement_timeout=2s") as connection:
        with connection.cursor(row_factory=psycopg.rows.dict_row) as cursor:
            return cursor.execute(question).fetchone()


class Handler(BaseHTTPRequestHandler):
    timeout = 5

    def do_GET(self):
        question = QUESTIONS.get(self.path)
        if question is None:
            self.answer(404, {"error": "not found"})
            return
        try:
            self.answer(200, {"status": "ok", **ask(question)})
        except psycopg.Error as error:
            print(f"{self.path}: {error}", file=sys.stderr, flush=True)
            self.answer(503, {"status": "unavailable"})

    def answer(self, status, content):
        body = json.dumps(content).encode() + b"\n"
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, *_):
        pass


ThreadingHTTPServer(("", 8000), Handler).serve_forever()
