#!/usr/bin/env python3
"""Recordings from their file to the figures: `dryrun voice analyse`, the same by a worker, and every kind of file that is none."""
import array
import base64
import http.client
import json
import math
import os
import random
import struct
import tempfile

from harness import ROOT, Server, Skip, eventually, main, run, test

RATE = 16000
folder = tempfile.TemporaryDirectory(prefix="dryrun-voice-")
os.chmod(folder.name, 0o755)
server = None


def samples(seconds, spoken, rate=RATE, hz=125, loud=0.3):
    """Silence, and in each span of `spoken` syllables of 0.15 s, five a second."""
    out = [0.0] * int(seconds * rate)
    for begin, end in spoken:
        t = begin
        while t + 0.2 <= end + 1e-9:
            for i in range(int(t * rate), int((t + 0.15) * rate)):
                out[i] = loud * sum(math.sin(2 * math.pi * hz * h * i / rate) / h for h in (1, 2, 3)) / 1.5
            t += 0.2
    return out


def pcm(values):
    return array.array("h", [max(-32768, min(32767, round(32767 * v))) for v in values]).tobytes()


def wav(data, rate=RATE, channels=1, bits=16, kind=1, riff=None, said=None, align=None):
    align = channels * bits // 8 if align is None else align
    head = struct.pack("<4sIHHIIHH", b"fmt ", 16, kind, channels, rate, (rate * align) & 0xFFFFFFFF, align, bits)
    body = b"WAVE" + head + struct.pack("<4sI", b"data", len(data) if said is None else said) + data
    return b"RIFF" + struct.pack("<I", len(body) if riff is None else riff) + body


def put(name, content):
    path = os.path.join(folder.name, name)
    with open(path, "wb") as f:
        f.write(content)
    return path


def analyse(path, *words, code=0):
    done = run("voice", "analyse", path, "--json", *words)
    assert done.returncode == code, (path, done.returncode, done.stdout[:500], done.stderr)
    return json.loads(done.stdout)["recordings"][0]


def value(analysis, figure):
    return analysis["figures"][figure]["value"]


def near(what, truth, by):
    assert what is not None and abs(what - truth) <= by, (what, truth)


SPOKEN = [(1, 3), (3.8, 6), (7, 9)]
TALK = samples(10, SPOKEN)


@test
def a_wav_is_measured():
    """words, pauses, pitch and syllables of a file whose truth is known"""
    script = put("script.txt", "Twenty-five words - of which the dash is none: ".encode() + b"word " * 17)
    one = analyse(put("talk.wav", wav(pcm(TALK))), "--script", script)
    a = one["analysis"]
    assert one["error"] == "" and (a["rate_hz"], a["channels"], a["whole"], a["doubts"]) == (RATE, 1, True, []), a
    near(a["length_s"], 10, 0.001)
    near(value(a, "pauses"), 2, 0)
    near(value(a, "pause_s"), 0.85 + 1.05, 0.05)
    near(value(a, "longest_pause_s"), 1.05, 0.02)
    near(value(a, "spoken_s"), 7.95, 0.05)
    near(value(a, "pitch_hz"), 125, 1.25)
    near(value(a, "syllables"), 31, 1)
    near(value(a, "words_per_minute"), 25 * 60 / 7.95, 1)
    assert [round(p["from_s"], 1) for p in a["pauses"]] == [3.0, 6.0] or [round(p["to_s"], 1) for p in a["pauses"]] == [3.8, 7.0], a["pauses"]
    assert len(a["picture"]["peak"]) == len(a["picture"]["level_db"]) == len(a["picture"]["pitch_hz"]) == 500
    text = run("voice", "analyse", os.path.join(folder.name, "talk.wav"), "--norms", "--picture").stdout
    assert "conversation" in text and "·" in text and "pitch, median" in text, text
    norms = json.loads(run("voice", "analyse", os.path.join(folder.name, "talk.wav"), "--norms", "--json").stdout)["norms"]
    assert norms and all(n["source"] and n["source"] in text or n["figure"] == "words_per_minute" for n in norms), (norms, text)


@test
def forms():
    """8, 16, 24 and 32 bits, floats, mu-law, stereo, other rates: the same figures"""
    floats = array.array("f", TALK).tobytes()
    stereo = array.array("h")
    for v in array.array("h", pcm(TALK)):
        stereo.extend((v, v // 2))
    swapped = array.array("h", pcm(TALK))
    swapped.byteswap()
    files = {
        "f32.wav": wav(floats, bits=32, kind=3),
        "u8.wav": wav(bytes(max(0, min(255, round(128 + 127 * v))) for v in TALK), bits=8),
        "s24.wav": wav(b"".join(round(8388607 * v).to_bytes(3, "little", signed=True) for v in TALK), bits=24),
        "stereo.wav": wav(stereo.tobytes(), channels=2),
        "44.wav": wav(pcm(samples(10, SPOKEN, 44100)), rate=44100),
        "ends-odd.wav": wav(pcm(TALK), said=0),
    }
    for name, content in files.items():
        path = put(name, content)
        if name == "ends-odd.wav":
            continue
        a = analyse(path)["analysis"]
        assert a["whole"], name
        near(value(a, "pitch_hz"), 125, 1.25)
        near(value(a, "pause_s"), 1.9, 0.05)
        near(value(a, "syllables"), 31, 2)
    assert analyse(os.path.join(folder.name, "stereo.wav"))["analysis"]["channels"] == 2


@test
def other_formats():
    """FLAC, Ogg Vorbis, Ogg Opus and AIFF: tests/data/voice has the same talk, written by libsndfile 1.2.0"""
    data = os.path.join(ROOT, "tests", "data", "voice")
    for name, format in (("talk.flac", "FLAC"), ("talk.ogg", "Vorbis"), ("talk.opus", "Opus")):
        a = analyse(os.path.join(data, name))["analysis"]
        assert a["whole"] and format in a["format"] and a["doubts"] == [], (name, a["format"], a["doubts"])
        near(value(a, "pitch_hz"), 125, 1.25)
        near(value(a, "pause_s"), 1.9, 0.06)
        near(value(a, "syllables"), 31, 1)
    frames = len(TALK)
    sound = array.array("h", pcm(TALK))
    sound.byteswap()
    comm = struct.pack(">4sIhIh", b"COMM", 18, 1, frames, 16) + (0x400C).to_bytes(2, "big") + (RATE << 50).to_bytes(8, "big")
    ssnd = struct.pack(">4sIII", b"SSND", 8 + 2 * frames, 0, 0) + sound.tobytes()
    a = analyse(put("talk.aiff", struct.pack(">4sI4s", b"FORM", 4 + len(comm) + len(ssnd), b"AIFF") + comm + ssnd))["analysis"]
    assert a["whole"] and "AIFF" in a["format"], a["format"]
    near(value(a, "pause_s"), 1.9, 0.05)
    for name in ("talk.flac", "talk.ogg"):
        with open(os.path.join(data, name), "rb") as f:
            all_of_it = f.read()
        one = analyse(put("cut-" + name, all_of_it[:len(all_of_it) // 2]))["analysis"]
        assert one["length_s"] < 9, (name, one["length_s"])
        assert name == "talk.ogg" or (one["whole"] is False and "cut" in [d["kind"] for d in one["doubts"]]), one["doubts"]


@test
def hostile_files():
    """what is no sound file, or lies: a sentence each, exit code 2, no crash"""
    good = wav(pcm(TALK))
    random.seed(7)
    for name, content, words in [
        ("empty", b"", "empty"), ("text", b"hello there, this is text\n" * 9, "no sound file"), ("zeros", bytes(5000), "no sound file"), ("mp3", b"ID3\x03" + bytes(500), "no sound file"),
        ("webm", b"\x1aE\xdf\xa3" + bytes(500), "no sound file"), ("head", good[:4], "cannot be read"), ("half-head", good[:30], "cannot be read"), ("no-channels", wav(pcm(TALK), channels=0, align=2), ""),
        ("many-channels", wav(pcm(TALK), channels=65, align=130), ""), ("most-channels", wav(pcm(TALK), channels=65535, align=2), ""), ("rate-0", wav(pcm(TALK), rate=0), ""),
        ("rate-1e9", wav(pcm(TALK), rate=10**9), "samples a second"), ("rate-most", wav(pcm(TALK), rate=2**32 - 1), ""), ("rate-4000", wav(pcm(TALK), rate=4000), "too few"), ("bits-7", wav(pcm(TALK), bits=7, align=2), ""),
        ("kind", wav(pcm(TALK), kind=0x7777), ""), ("ogg", b"OggS" + random.randbytes(5000), "cannot be read"), ("flac", b"fLaC" + random.randbytes(5000), "cannot be read"),
        ("form", b"FORM\x00\x00\x10\x00AIFF" + random.randbytes(4000), ""), ("rf64", b"RF64\xff\xff\xff\xffWAVE" + random.randbytes(400), ""),
    ]:
        done = run("voice", "analyse", put(name, content))
        if done.returncode == 0 and not words:
            continue  # libsndfile makes something of it, which is fine
        assert done.returncode == 2 and words in done.stderr and "internal" not in done.stderr and len(done.stderr) > 25, (name, done.returncode, done.stdout[:300], done.stderr)
        assert analyse(put(name, content), code=2)["analysis"] is None
    done = run("voice", "analyse", os.path.join(folder.name, "not-there"))
    assert done.returncode == 2 and "not-there" in done.stderr
    assert run("voice", "analyse", folder.name).returncode == 2
    assert run("voice", "analyse", "/dev/null").returncode == 2
    assert run("voice", "analyse").returncode == 2
    talk = put("talk.wav", good)
    for wrong in (["--words", "0"], ["--words", "x"], ["--words", "5", "--script", talk], ["--script", "/not/there"]):
        assert run("voice", "analyse", talk, *wrong).returncode == 2, wrong
    # One bad file does not keep the others from being measured.
    done = run("voice", "analyse", put("bad", b"no"), talk)
    assert done.returncode == 2 and "pitch, median" in done.stdout


@test
def broken_but_readable():
    """cut off, lying lengths, no numbers, silent, clipped, noise, telephone: told as such"""
    good = wav(pcm(TALK))
    floats = array.array("f", TALK)
    for i in range(0, len(floats), 7):
        floats[i] = (float("nan"), float("inf"), -float("inf"), 1e38)[i % 4]
    loud = [max(-1, min(1, 6 * v)) for v in TALK]
    random.seed(5)
    noise = [random.uniform(-0.3, 0.3) for _ in range(5 * RATE)]
    eight = samples(10, SPOKEN, 8000)
    for name, content, doubts, code in [
        ("cut", good[:len(good) // 2], {"cut"}, 0), ("cut-odd", good[:len(good) // 2 + 1], {"cut"}, 0), ("riff-lies", wav(pcm(TALK), riff=0x7FFFEFFF, said=0x7FFFEF00), {"cut"}, 0),
        ("streamed", wav(pcm(TALK), riff=0xFFFFFFFF, said=0xFFFFFFFF), set(), 0), ("riff-small", wav(pcm(TALK), riff=10), set(), 0), ("nan", wav(floats.tobytes(), bits=32, kind=3), None, 0),
        ("silent", wav(bytes(2 * RATE * 5)), {"silent"}, 1), ("no-samples", wav(b""), {"silent"}, 1), ("one-sample", wav(b"\0\1"), {"silent"}, 1), ("clipped", wav(pcm(loud)), {"clipped"}, 0),
        ("noise", wav(pcm(noise)), {"noise", "no-voice"}, 0), ("telephone", wav(pcm(eight), rate=8000), {"telephone"}, 0), ("short", wav(pcm(TALK[:2 * RATE])), {"short"}, 0),
        ("faint", wav(pcm([v / 100 for v in TALK])), {"faint"}, 0),
    ]:
        a = analyse(put(name, content), code=code)["analysis"]
        told = {d["kind"] for d in a["doubts"]}
        assert doubts is None or told == doubts, (name, told)
        for figure, f in a["figures"].items():
            assert (f["value"] is None) == (f["why"] != ""), (name, figure, f)
            assert f["value"] is None or f["low"] <= f["value"] <= f["high"], (name, figure, f)
        if name in ("cut", "clipped", "streamed", "riff-small", "telephone", "riff-lies", "faint"):
            near(value(a, "pitch_hz"), 125, 1.5)


@test
def long_recordings():
    """an hour is measured; ten hours are refused with the limit"""
    hour = wav(pcm(samples(60, [(t, t + 5) for t in range(1, 58, 6)])) * 60)
    a = analyse(put("hour.wav", hour))["analysis"]
    near(a["length_s"], 3600, 0.001)
    near(value(a, "pauses"), 600 - 1, 0)
    assert len(a["pauses"]) == 500 and a["more_pauses"] and len(a["picture"]["peak"]) <= 600
    near(value(a, "pitch_hz"), 125, 1.25)
    path = os.path.join(folder.name, "ten-hours.wav")
    with open(path, "wb") as f:
        n = 10 * 3600 * 8000  # of 8 bits, and most of it a hole in the file
        f.write(wav(b"", rate=8000, bits=8, said=n, riff=36 + n))
        f.truncate(44 + n)
    done = run("voice", "analyse", path)
    assert done.returncode == 2 and "2 hours" in done.stderr, done.stderr
    with open(path, "wb") as f:
        f.write(wav(b""))
        f.truncate((1 << 30) + 1)
    done = run("voice", "analyse", path)
    assert done.returncode == 2 and "1024 MiB" in done.stderr, done.stderr
    os.unlink(path)


# ---- with a server ----


def send(path, body, query=""):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    connection.request("POST", "/api/recordings" + query, body, {"Authorization": f"Bearer {server.token}", "Content-Type": "application/octet-stream"})
    answer = connection.getresponse()
    text = json.loads(answer.read())
    connection.close()
    return answer.status, text


def ended(recording):
    def look():
        r = server.get(f"/api/recordings/{recording}")
        return r if r["state"] in ("done", "refused", "failed") else None
    return eventually(f"recording {recording} to be measured", look)


@test
def a_worker_measures():
    """an upload is measured as on the command line, again with words, and the level of earlier ones is told"""
    global server
    server = Server()
    # Whoever cannot isolate programs measures nothing, and says so.
    if server.get("/api/system")["workers"] and server.get("/api/system")["workers"][0]["protection"] == "none":
        raise Skip("this machine cannot isolate programs")
    status, made = send("", wav(pcm(TALK)), "?title=One&of_kind=script&of_id=1")
    assert status == 201, made
    one = ended(made["id"])
    assert one["state"] == "done" and one["length_ms"] == 10000, one
    assert one["analysis"] == analyse(put("talk.wav", wav(pcm(TALK))))["analysis"]
    status, again = server.request("POST", f"/api/recordings/{made['id']}/analysis", {"words": 24})
    assert status == 202, again
    near(value(ended(made["id"])["analysis"], "words_per_minute"), 24 * 60 / 7.95, 1)
    for hz in (100, 110, 140):
        last = send("", wav(pcm(samples(6, [(1, 5)], hz=hz))))[1]["id"]
        assert ended(last)["state"] == "done"
    level = {x["figure"]: x for x in ended(last)["baseline"]["levels"]}["pitch_hz"]
    near(level["median"], 110, 2)
    status, bad = send("", b"RIFF and nothing more")
    assert status == 201
    bad = ended(bad["id"])
    assert bad["state"] == "refused" and "cannot be read" in bad["failure"] and bad["analysis"] is None, bad


@test
def an_hour_is_uploaded():
    """an hour of 16 kHz, 16 bit goes in, is measured, is played in ranges and is gone"""
    hour = bytearray(wav(pcm(samples(60, [(t, t + 5) for t in range(1, 58, 6)])) * 60))
    hour[100 * 3 * 65536:100 * 3 * 65536 + 3000] = os.urandom(3000)  # to be known again
    hour = bytes(hour)
    status, made = send("", hour)
    assert status == 201, made
    one = ended(made["id"])
    assert one["state"] == "done" and one["length_ms"] == 3600000, one["failure"]
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("GET", f"/api/recordings/{made['id']}/sound", headers={"Authorization": f"Bearer {server.token}", "Range": "bytes=100000000-"})
    answer = connection.getresponse()
    part = answer.read()
    assert answer.status == 206 and part == hour[100000000:100000000 + (4 << 20)], answer.status
    connection.close()
    connection.close()
    trace = base64.b64encode(hour[100 * 3 * 65536:][:300])  # as the record keeps it: a piece is a multiple of three bytes
    files = [os.path.join(server.data, name) for name in os.listdir(server.data)]
    files = [path for path in files if os.path.isfile(path)]

    def found():
        return [path for path in files if os.path.exists(path) and trace in open(path, "rb").read()]
    assert found(), files
    assert server.request("DELETE", f"/api/recordings/{made['id']}")[0] == 204
    assert server.request("GET", f"/api/recordings/{made['id']}")[0] == 404
    assert found() == [], (found(), "nothing of the sound is left in the file, nor in the log beside it")
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.putrequest("POST", "/api/recordings")
    for header in (("Authorization", f"Bearer {server.token}"), ("Content-Type", "application/octet-stream"), ("Content-Length", str((128 << 20) + 1))):
        connection.putheader(*header)
    connection.endheaders()
    answer = connection.getresponse()
    assert answer.status == 413 and b"128 MiB" in answer.read()
    connection.close()


@test
def the_archive_has_them():
    """a recording goes with an export, and comes back with its sound"""
    global server
    status, made = send("", wav(pcm(TALK)), "?title=Kept")
    assert ended(made["id"])["state"] == "done"
    waiting = send("", wav(pcm(TALK)), "?title=Waits")[1]["id"]
    path, fresh = os.path.join(folder.name, "all.tar"), os.path.join(folder.name, "fresh")
    before = ended(made["id"])
    assert run("export", path, "--data", server.data).returncode == 0
    server.close()
    done = run("import", path, "--data", fresh)
    assert done.returncode == 0, done.stderr
    with Server(data=fresh) as server:
        assert server.get(f"/api/recordings/{made['id']}") == before
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        connection.request("GET", f"/api/recordings/{made['id']}/sound", headers={"Authorization": f"Bearer {server.token}"})
        assert connection.getresponse().read() == wav(pcm(TALK))
        connection.close()
        kept = server.get(f"/api/recordings/{waiting}")
        if kept["state"] == "failed":  # it had not been measured when it was exported: its sound is there, so that it can be
            assert server.request("POST", f"/api/recordings/{waiting}/analysis", {})[0] == 202
            assert ended(waiting)["state"] == "done"
    server = None


if __name__ == "__main__":
    try:
        main()
    finally:
        if server:
            server.close()
