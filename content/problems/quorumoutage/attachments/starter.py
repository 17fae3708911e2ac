import sys


def find_incidents(reports, quorum, gap):
    """The incidents as pairs (start, end), in the order of time; a report is (probe, start, end).

    At least quorum probes fail, and recoveries of at most gap are bridged.
    """
    # Your solution goes here.
    return []


def main():
    n, quorum, gap, *rest = map(int, sys.stdin.buffer.read().split())
    reports = list(zip(rest[0::3], rest[1::3], rest[2::3]))
    incidents = find_incidents(reports, quorum, gap)
    print(len(incidents))
    for start, end in incidents:
        print(start, end)


main()
