"""The disk is full: what writes is answered 503 and says so, what reads goes on, and when there is room again all is well. Runs in a
mount namespace of its own, with a file system of 4 MiB."""
import os
import subprocess
import sys
import tempfile

from apitest import Server, Tool, main, problem, skip_all, test

if "DRYRUN_SMALL_DISK" not in os.environ:
    for unshare in (["unshare", "-m"], ["unshare", "-rm"]):
        if subprocess.run([*unshare, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode == 0:
            os.environ["DRYRUN_SMALL_DISK"] = "1"
            os.execvp(unshare[0], [*unshare, sys.executable, __file__])
    skip_all("no mount namespace can be made here")

tempfile.tempdir = tempfile.mkdtemp()
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", tempfile.tempdir], check=True)


def fill(path):
    with open(path, "wb", buffering=0) as ballast:
        try:
            while True:
                ballast.write(b"\0" * 4096)
        except OSError:
            pass


@test
def a_full_disk_is_told_and_passes():
    with Server() as server:
        with Tool(server) as tool:
            tool("problem", "sum", problem("sum"))
        draft = {"source": "x" * 100000, "edited_at_ms": 1}
        ballast = server.folder + "/ballast"
        fill(ballast)
        status, headers, body = server.request("PUT", "/api/problems/sum/drafts/c", draft)
        assert status == 503 and body["error"]["code"] == "full" and headers["Retry-After"], (status, body)
        status, _, body = server.request("POST", "/api/submissions", {"problem": "sum", "language": "c", "source": "y" * 100000})
        assert status == 503 and body["error"]["code"] == "full", (status, body)
        assert server.get("/api/problems/sum")[0] == 200
        assert server.get("/api/problems")[0] == 200
        assert server.get("/api/submissions")[2] == {"submissions": [], "more": False}
        os.unlink(ballast)
        assert server.request("PUT", "/api/problems/sum/drafts/c", {**draft, "edited_at_ms": 2})[0] == 200
        assert server.stop() == 0


try:
    main()
finally:
    subprocess.run(["umount", "-l", tempfile.tempdir])
    os.rmdir(tempfile.tempdir)
