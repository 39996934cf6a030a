"""What is in a backup, whichever kind of database it came from."""
import json
import shutil
import sqlite3


def plain(value):
    """A value of Extended JSON as Python has it; ids as their hex digits, times as milliseconds."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    for name in ("$oid", "$numberInt", "$numberLong", "$numberDouble", "$date"):
        if list(value) == [name]:
            inner = value[name]
            return inner if name == "$oid" else plain(inner) if name == "$date" else float(inner) if name == "$numberDouble" else int(inner)
    return {name: plain(inner) for name, inner in value.items()}


def is_sqlite(file):
    with open(file, "rb") as opened:
        return opened.read(15) == b"SQLite format 3"


class Rows(dict):
    def __missing__(self, collection):
        return []


def read_backup(file):
    """{collection: [row]}; the id of a row is `_id`."""
    rows = Rows()
    if not is_sqlite(file):
        documents = {}
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                line = json.loads(line)
                if "in" not in line:
                    continue
                found = documents.setdefault(line["in"], {})
                if "gone" in line:
                    del found[line["gone"]]
                else:
                    row = plain(line["document"])
                    assert ("again" in line) or row["_id"] not in found, "a document is there twice"
                    found[row["_id"]] = row
        rows.update({name: list(found.values()) for name, found in documents.items()})
        return rows
    database = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    database.row_factory = sqlite3.Row
    said = database.execute("PRAGMA integrity_check").fetchone()[0]
    assert said == "ok", f"integrity_check: {said}"
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_search%'").fetchall():
        rows[name] = [{"_id" if key == "id" else key: row[key] for key in row.keys()} for row in database.execute(f'SELECT * FROM "{name}"')]
    database.close()
    return rows


def write_newer(file, newer):
    """A copy that says it comes from a Pulse with a later schema."""
    if is_sqlite(file):
        shutil.copy(file, newer)
        database = sqlite3.connect(newer)
        database.execute("PRAGMA user_version = 9999")
        database.close()
        return
    with open(file, encoding="utf-8") as opened:
        lines = opened.readlines()
    header = json.loads(lines[0])
    header["schema"] = {"$numberInt": "9999"}
    newer.write_text(json.dumps(header) + "\n" + "".join(lines[1:]))
