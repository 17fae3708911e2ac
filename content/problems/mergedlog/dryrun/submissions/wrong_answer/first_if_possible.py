# Greedy: assigns a line to the service whose next line with that message comes sooner.
def merged_log(first: str, second: str, merged: str) -> tuple[int, int]:
    i = j = k = 0
    for message in merged:
        a, b = first.find(message, i), second.find(message, j)
        if a < 0 and b < 0:
            break
        if b < 0 or 0 <= a and a - i <= b - j:
            i = a + 1
        else:
            j = b + 1
        k += 1
    return k, i + j
