"""A PostgreSQL server of the test's own: in a folder below /tmp, on a unix socket, syncing nothing; gone when the test ends."""
import atexit
import glob
import os
import pwd
import shutil
import signal
import subprocess
import tempfile

_cluster = None
_count = 0


class Missing(Exception):
    pass


def _prefix():
    """PostgreSQL refuses root: then the user postgres, or nobody, runs it."""
    if os.geteuid() != 0:
        return [], os.geteuid()
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
            return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"], user.pw_uid
        except KeyError:
            pass
    raise Missing("no user but root")


def _start():
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    if not found:
        raise Missing("PostgreSQL is not installed")
    tools = os.path.dirname(found[-1])
    as_user, uid = _prefix()
    folder = tempfile.mkdtemp(prefix="dryrun-pg-")
    os.chown(folder, uid, -1)
    run = {"stdout": subprocess.DEVNULL, "cwd": folder, "check": True}
    subprocess.run([*as_user, tools + "/initdb", "-D", folder + "/data", "-U", "dryrun", "-A", "trust", "-E", "UTF8", "--no-sync"], **run)
    server = subprocess.Popen(
        [*as_user, tools + "/postgres", "-D", folder + "/data", "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=60"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder,
    )

    def stop():
        server.send_signal(signal.SIGINT)  # at once, whoever is still connected
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    subprocess.run([tools + "/pg_isready", "-q", "-h", folder, "-t", "20"], check=False)
    for _ in range(100):
        if subprocess.run([tools + "/pg_isready", "-q", "-h", folder]).returncode == 0:
            return folder, tools, server
        subprocess.run(["sleep", "0.1"])
    raise RuntimeError("PostgreSQL does not start")


def database():
    """The URI of a fresh, empty database. Raises Missing when there is no PostgreSQL here."""
    global _cluster, _count
    if not _cluster:
        _cluster = _start()
    folder, tools, _ = _cluster
    _count += 1
    name = f"test{_count}"
    subprocess.run([tools + "/createdb", "-h", folder, "-U", "dryrun", name], check=True)
    return f"postgresql:///{name}?host={folder}&user=dryrun"
