"""tools/embed-assets: what it makes of a page, of none, and of files that it does not know. The result is compiled and looked at."""
import gzip
import os
import re
import subprocess
import tempfile

from apitest import ROOT, main, test

JS = b"console.log('x');\n" * 100


def embed(folder, files):
    dist = folder + "/dist"
    for path, content in files.items():
        os.makedirs(os.path.dirname(f"{dist}/{path}"), exist_ok=True)
        with open(f"{dist}/{path}", "wb") as f:
            f.write(content)
    out = [folder + "/" + name for name in ("assets.c", "assets.s", "assets.d")]
    done = subprocess.run([ROOT + "/tools/embed-assets", dist, *out], capture_output=True, text=True)
    return done, out


def rows_of(c_file):
    with open(c_file) as f:
        text = f.read()
    return re.findall(r'\{"([^"]+)", "([^"]+)", "(\\"[0-9a-f]{32}\\")", (true|false), \{(\w+), (\d+)\}, \{(\w+), (\d+)\}\}', text), text


@test
def a_page_becomes_a_sorted_table():
    with tempfile.TemporaryDirectory() as folder:
        files = {"index.html": b"<!doctype html>", "assets/app-B8aK75s3.js": JS, "assets/a-b.woff2": os.urandom(500), "theme.js": JS, ".stamp": b""}
        done, out = embed(folder, files)
        assert done.returncode == 0, done.stderr
        rows, _ = rows_of(out[0])
        assert [r[0] for r in rows] == ["/assets/a-b.woff2", "/assets/app-B8aK75s3.js", "/index.html", "/theme.js"]
        by_path = {r[0]: r for r in rows}
        assert by_path["/assets/app-B8aK75s3.js"][3] == "true" and by_path["/theme.js"][3] == "false" and by_path["/assets/a-b.woff2"][3] == "false"
        assert by_path["/theme.js"][1] == "text/javascript; charset=utf-8"
        assert by_path["/assets/a-b.woff2"][6:] == ("NULL", "0")  # would not be smaller
        assert int(by_path["/theme.js"][7]) < len(JS)
        with open(out[2]) as depfile:
            assert folder + "/dist/theme.js" in depfile.read()


@test
def the_bytes_are_in_the_program():
    with tempfile.TemporaryDirectory() as folder:
        done, out = embed(folder, {"index.html": b"<p>\0\xff</p>", "theme.js": JS})
        assert done.returncode == 0, done.stderr
        main = folder + "/main.c"
        with open(main, "w") as f:
            f.write('#include "api/assets.h"\n#include <stdio.h>\nint main(void) { for (size_t i = 0; i < api_n_assets; i++) {'
                    " fwrite(api_assets[i].plain.p, 1, api_assets[i].plain.n, stdout); fwrite(api_assets[i].gzip.p, 1, api_assets[i].gzip.n, stdout); } }\n")
        subprocess.run(["cc", "-std=gnu17", "-I", ROOT + "/src", main, out[0], out[1], "-o", folder + "/main"], check=True)
        got = subprocess.run([folder + "/main"], capture_output=True, check=True).stdout
        assert got.startswith(b"<p>\0\xff</p>" + JS)
        assert gzip.decompress(got[len(b"<p>\0\xff</p>" + JS):]) == JS


@test
def the_same_page_gives_the_same_bytes():
    outputs = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            _, out = embed(folder, {"index.html": b"<!doctype html>" * 50, "theme.js": JS})
            with open(out[0]) as f:
                outputs.append(f.read())
            with open(out[1] + ".d/asset_0_gzip", "rb") as f:
                outputs.append(f.read())
    assert outputs[:2] == outputs[2:]


@test
def without_a_page_there_is_one_that_says_so():
    with tempfile.TemporaryDirectory() as folder:
        done, out = embed(folder, {})
        assert done.returncode == 0, done.stderr
        rows, _ = rows_of(out[0])
        assert [r[0] for r in rows] == ["/index.html"]
        with open(out[1] + ".d/asset_0_plain", "rb") as f:
            assert b"make build" in f.read()


@test
def an_unknown_kind_of_file_is_refused():
    with tempfile.TemporaryDirectory() as folder:
        done, _ = embed(folder, {"index.html": b"x", "run.exe": b"MZ"})
        assert done.returncode != 0 and "run.exe" in done.stderr


main()
