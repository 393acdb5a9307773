"""SQLite's own FTS5 on the texts of a file, one a line. Answers each line of JSON with one."""
import json
import sqlite3
import sys
import time

texts_file, database_file = sys.argv[1:]
database = sqlite3.connect(database_file, isolation_level=None)
database.execute("PRAGMA journal_mode = truncate")
database.execute("PRAGMA cache_size = -32000")
database.execute("CREATE VIRTUAL TABLE texts USING fts5(text)")
start = time.perf_counter()
with open(texts_file, encoding="utf-8") as lines:
    database.execute("BEGIN")
    database.executemany("INSERT INTO texts(text) VALUES (?)", ((line.rstrip("\n"),) for line in lines))
    database.execute("COMMIT")
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "version": sqlite3.sqlite_version}), flush=True)

ASK = """SELECT rowid, snippet(texts, 0, '[', ']', ' ... ', 24) FROM texts
         WHERE texts MATCH ? ORDER BY rank LIMIT 20"""
for line in sys.stdin:
    times = []
    for query in json.loads(line):
        start = time.perf_counter()
        database.execute(ASK, (query,)).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps(times), flush=True)
