# Counts the pairs of host and error first, since a pair's count decides whether its lines are kept. O(n).
from collections import Counter


def first_error(hosts: list[str], errors: list[str], limit: int) -> tuple[str, int, int] | None:
    reach, volume = Counter(), Counter()
    for (_, error), times in Counter(zip(hosts, errors)).items():
        if times <= limit:
            reach[error] += 1
            volume[error] += times
    if not reach:
        return None
    error = min(reach, key=lambda error: (-reach[error], -volume[error], error))
    return error, reach[error], volume[error]
