"""tap.py: how tests in Python report: TAP, a line for each.

Two ways to write one. Functions with @test, each of which fails by raising and may raise Skip("why"); the file ends with main(). Or checks in a row,
ok(good, "name", *details), where one failure must not keep the others from being seen; the file ends with end(). skip_all("why") ends either before it begins.
"""
import sys
import time
import traceback

tests = []
count = failed = 0


class Skip(Exception):
    pass


def test(function):
    tests.append(function)
    return function


def ok(good, name, *details):
    """One line; the details of a failure go to comments."""
    global count, failed
    count += 1
    failed += not good
    print(f"{'ok' if good else 'not ok'} {count} - {' '.join(name.split()).replace('#', '_')}")
    for line in [] if good else details:
        for part in str(line).splitlines() or [""]:
            print(f"# {part}")
    sys.stdout.flush()
    return good


def skip(name, why):
    global count
    count += 1
    print(f"ok {count} - {name} # SKIP {why}", flush=True)


def skip_all(why):
    print(f"1..0 # SKIP {why}", flush=True)
    sys.exit(0)


def end():
    print(f"1..{count}")
    sys.exit(1 if failed or not count else 0)


def main():
    """The functions in the order in which they stand, each named by its first line of documentation or its name."""
    for function in tests:
        name = (function.__doc__ or function.__name__.replace("_", " ")).strip().splitlines()[0]
        try:
            function()
            ok(True, name)
        except Skip as why:
            skip(name, why)
        except Exception:
            ok(False, name, traceback.format_exc())
    end()


def eventually(what, condition, patience=60.0):
    """Asks again and again; the value when it is true."""
    over = time.monotonic() + patience
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < over, f"waited {patience} s in vain: {what}"
        time.sleep(0.02)
