"""Packages of Anki, made for the tests: a collection in each layout, with what goes wrong in it."""
import json
import os
import shutil
import sqlite3
import subprocess
import zipfile

from harness import Skip

CRT = 1_700_006_400  # the collection's first day
TABLES = """
CREATE TABLE col (id integer primary key, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text);
CREATE TABLE notes (id integer primary key, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text);
CREATE TABLE cards (id integer primary key, nid integer, did integer, ord integer, mod integer, usn integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer,
  left integer, odue integer, odid integer, flags integer, data text);
CREATE TABLE revlog (id integer primary key, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer);
"""
BASIC, CLOZE = 1000, 2000
MODELS = {
    str(BASIC): {"id": BASIC, "type": 0, "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}], "tmpls": [
        {"name": "1", "ord": 0, "qfmt": "<style>b{}</style>{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}{{#Nothing}}never{{/Nothing}}"},
        {"name": "2", "ord": 1, "qfmt": "{{Back}}", "afmt": "{{FrontSide}}<hr>{{Front}}"}]},
    str(CLOZE): {"id": CLOZE, "type": 1, "flds": [{"name": "Text", "ord": 0}, {"name": "Extra", "ord": 1}], "tmpls": [
        {"name": "Cloze", "ord": 0, "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}<br>{{Extra}}"}]},
}
NOTES = [
    (1, BASIC, "What is a <b>closure</b>?\x1fA function &amp; its scope<br>see <img src='../../up.png'> [sound:a.mp3]"),
    (2, CLOZE, "{{c1::Paris}} is the capital of {{c2::France::country}}\x1fEurope"),
]
#        id, nid, deck, ord, type, queue, due, ivl, factor, reps, lapses, data
CARDS = [
    (11, 1, 1, 0, 0, 0, 5, 0, 0, 0, 0, ""),
    (12, 1, 7, 1, 2, 2, 400, 10, 2500, 6, 1, ""),
    (13, 2, 7, 0, 2, -1, 450, 30, 2100, 9, 2, '{"s":42.5,"d":6.25,"lrt":1730000000}'),
    (14, 2, 7, 1, 1, 1, 1_730_000_600, -600, 0, 1, 0, ""),
]
REVIEWS = [(1_729_999_000_000, 14, 3, -600, 7000), (1_730_000_000_000, 14, 3, -600, 5000), (1_733_000_000_000, 12, 2, 10, 9000), (1_733_000_000_001, 12, 0, 5, 0)]


def collection(path, schema=11, decks=None, notes=None, cards=None):
    db = sqlite3.connect(path)
    db.create_collation("unicase", lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))
    db.executescript(TABLES)
    models, names = MODELS, decks or {"1": {"name": "Default"}, "7": {"name": "Web::JavaScript"}}
    db.execute("INSERT INTO col VALUES (1,?,0,0,?,0,0,0,'{}',?,?,'{}','{}')", (CRT, schema, json.dumps(models) if schema == 11 else "", json.dumps(names) if schema == 11 else ""))
    if schema != 11:
        db.executescript("""CREATE TABLE notetypes (id integer primary key, name text collate unicase, mtime_secs integer, usn integer, config blob);
            CREATE TABLE fields (ntid integer, ord integer, name text collate unicase, config blob, primary key (ntid, ord)) without rowid;
            CREATE TABLE templates (ntid integer, ord integer, name text collate unicase, mtime_secs integer, usn integer, config blob, primary key (ntid, ord)) without rowid;
            CREATE TABLE decks (id integer primary key, name text collate unicase, mtime_secs integer, usn integer, common blob, kind blob);
            CREATE UNIQUE INDEX idx_decks_name ON decks (name);""")

        def proto(number, text):
            data = text.encode()
            n, head = len(data), b""
            while n > 127:
                head, n = head + bytes([n & 127 | 128]), n >> 7
            return bytes([number << 3 | 2]) + head + bytes([n]) + data
        for model in models.values():
            db.execute("INSERT INTO notetypes VALUES (?,?,0,0,?)", (model["id"], str(model["id"]), b"\x08\x01" if model["type"] else b""))
            for f in model["flds"]:
                db.execute("INSERT INTO fields VALUES (?,?,?,x'')", (model["id"], f["ord"], f["name"]))
            for t in model["tmpls"]:
                db.execute("INSERT INTO templates VALUES (?,?,?,0,0,?)", (model["id"], t["ord"], t["name"], proto(1, t["qfmt"]) + proto(2, t["afmt"])))
        for number, deck in names.items():
            db.execute("INSERT INTO decks VALUES (?,?,0,0,x'',x'')", (int(number), deck["name"].replace("::", "\x1f")))
    for number, kind, fields in NOTES if notes is None else notes:
        db.execute("INSERT INTO notes VALUES (?,?,?,0,0,'',?,'',0,0,'')", (number, f"g{number}", kind, fields))
    for number, nid, deck, order, kind, queue, due, ivl, factor, reps, lapses, data in CARDS if cards is None else cards:
        db.execute("INSERT INTO cards VALUES (?,?,?,?,0,0,?,?,?,?,?,?,?,0,0,0,0,?)", (number, nid, deck, order, kind, queue, due, ivl, factor, reps, lapses, data))
    for at, number, ease, ivl, took in REVIEWS:
        db.execute("INSERT INTO revlog VALUES (?,?,0,?,?,0,0,?,1)", (at, number, ease, ivl, took))
    db.commit()
    db.close()


def package(home, name, parts):
    path = f"{home}/{name}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for part, data in parts.items():
            z.writestr(part, data)
    os.chmod(path, 0o644)
    return path


def zstd(data):
    if not shutil.which("zstd"):
        raise Skip("zstd is not installed")
    return subprocess.run(["zstd", "-q", "-c"], input=data, capture_output=True, check=True).stdout


def made(home, schema=11):
    path = f"{home}/made-{schema}"
    if os.path.exists(path):
        os.unlink(path)
    collection(path, schema)
    with open(path, "rb") as f:
        return f.read()
