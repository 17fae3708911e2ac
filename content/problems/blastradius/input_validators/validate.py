"""Accepts (exit status 42) or refuses (43) an input of Blast Radius read from standard input."""
import re
import sys

MOST_SERVICES = 100_000
MOST_NEEDS = 150_000
MOST_PROVIDERS = 300_000
NUMBERS = re.compile(rb"(0|[1-9][0-9]{0,5})( (0|[1-9][0-9]{0,5}))*")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def numbers(lines, number):
    """The numbers of one line, exactly one blank between them."""
    if not NUMBERS.fullmatch(lines[number - 1]):
        refuse(number, "not integers of at most six digits without leading zeros, one blank apart")
    return list(map(int, lines[number - 1].split(b" ")))


def check_services(number, services, n):
    if not all(1 <= service <= n for service in services):
        refuse(number, f"a service that is not between 1 and {n}")


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = numbers(lines, 1)
    if len(first) != 3:
        refuse(1, f"{len(first)} integers instead of 3")
    n, k, f = first
    if not 1 <= f <= n <= MOST_SERVICES or k > MOST_NEEDS:
        refuse(1, "n, k or f is out of bounds")
    if len(lines) != k + 2:
        refuse(len(lines), f"{len(lines)} lines instead of {k + 2}")
    total = 0
    for number in range(2, k + 2):
        need = numbers(lines, number)
        if len(need) < 3 or need[1] != len(need) - 2:
            refuse(number, "not a service, the number of its providers, at least one, and so many providers")
        service, _, *providers = need
        check_services(number, [service, *providers], n)
        if len(set(providers)) < len(providers):
            refuse(number, "a provider stands there twice")
        total += len(providers)
    if total > MOST_PROVIDERS:
        refuse(k + 1, f"{total} providers, more than {MOST_PROVIDERS}")
    failing = numbers(lines, k + 2)
    if len(failing) != f:
        refuse(k + 2, f"{len(failing)} services instead of {f}")
    check_services(k + 2, failing, n)
    if len(set(failing)) < f:
        refuse(k + 2, "a service stands there twice")
    sys.exit(42)


main()
