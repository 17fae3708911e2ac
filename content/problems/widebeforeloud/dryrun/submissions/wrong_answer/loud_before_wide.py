# Looks at the volume first.
from collections import Counter


def first_error(hosts: list[str], errors: list[str], limit: int) -> tuple[str, int, int] | None:
    reach, volume = Counter(), Counter()
    for (_, error), times in Counter(zip(hosts, errors)).items():
        if times <= limit:
            reach[error] += 1
            volume[error] += times
    if not reach:
        return None
    error = min(reach, key=lambda error: (-volume[error], -reach[error], error))
    return error, reach[error], volume[error]
