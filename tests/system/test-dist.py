#!/usr/bin/env python3
"""What is handed out works where nothing else is: both archives of tools/make-dist, each unpacked into an empty folder."""
import atexit
import functools
import glob
import os
import shutil
import subprocess
import tarfile
import tempfile

from harness import ROOT, Skip, main, run, test

SLUG = "widebeforeloud"


def command(*args, **more):
    done = subprocess.run(args, capture_output=True, text=True, timeout=600, **more)
    assert done.returncode == 0, (args, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


@functools.cache
def archives():
    """The folder with both, made once."""
    if not os.path.exists(os.path.join(ROOT, "web", "dist", "index.html")):
        raise Skip("the page is not built")
    folder = tempfile.mkdtemp(prefix="dryrun-dist-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.chmod(folder, 0o755)
    # Packed fast, not small.
    command(os.path.join(ROOT, "tools", "make-dist"), folder, env={**os.environ, "XZ_OPT": "-0"})
    return folder


def unpacked(of_sources):
    """The folder that the archive makes, whose name does, or does not, tell a machine."""
    folder = archives()
    found = [a for a in glob.glob(folder + "/*.tar.xz") if ("-linux-" in a) != of_sources]
    if not found:
        raise Skip("this is no git working tree")
    with tarfile.open(found[0]) as tar:
        members = tar.getmembers()
        tops = {m.name.split("/")[0] for m in members}
        assert tops == {os.path.basename(found[0]).removesuffix(".tar.xz")}, tops
        assert all((m.uid, m.gid) == (0, 0) for m in members)
        tar.extractall(folder)
    return os.path.join(folder, tops.pop())


def check_program(program, content):
    """It tells its version, and judges a problem with the content beside it."""
    env = {k: v for k, v in os.environ.items() if k != "DRYRUN_CONTENT"}
    version = command(program, "version", env=env)
    assert version == run("version").stdout, version
    with tempfile.TemporaryDirectory() as home:
        os.chmod(home, 0o755)
        env |= {"HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_CACHE_HOME": home + "/cache"}
        solution = os.path.join(content, "problems", SLUG, "submissions", "accepted", "solution.py")
        said = command(program, "judge", SLUG, solution, env=env, cwd="/")
        assert "AC: accepted" in said, said


@test
def the_program():
    """The archive of the program: it runs where it is unpacked"""
    folder = unpacked(of_sources=False)
    for name in ("LICENSE", "README.md", "share/man/man1/dryrun.1", "share/bash-completion/completions/dryrun.bash"):
        assert os.path.getsize(os.path.join(folder, name)) > 0, name
    check_program(os.path.join(folder, "bin", "dryrun"), os.path.join(folder, "share", "dryrun", "content"))


@test
def the_sources():
    """The archive of the sources: it is built without network and Node.js, with the page inside"""
    folder = unpacked(of_sources=True)
    for name in ("Makefile", "LICENSE", "CONTRIBUTING.md", "contract/openapi.yaml", "tests/e2e/run"):
        assert os.path.exists(os.path.join(folder, name)), name
    assert not glob.glob(folder + "/web/node_modules") and not glob.glob(folder + "/build*")
    page = command("make", "-n", "web", cwd=folder)
    assert "npm" not in page, page
    # Not optimised: that takes half the time, and is not what is looked at here.
    command("meson", "setup", "build", "--buildtype=debug", cwd=folder)
    command("ninja", "-C", "build", "dryrun", cwd=folder)
    program = os.path.join(folder, "build", "dryrun")
    asset = os.path.basename(glob.glob(folder + "/web/dist/assets/index-*.js")[0])
    with open(program, "rb") as f:
        assert asset.encode() in f.read(), asset
    check_program(program, os.path.join(folder, "content"))


main()
