# Forgets what it knows when the same number a is reported again by a report that was written earlier.
def sent_again(reports: list[tuple[int, int]]) -> list[int]:
    again, newest, known = [], 0, 0
    for a, b in reports:
        if a < newest:
            continue
        for packet in range(max(1, newest - 32), a - 32):
            if packet > newest or not known >> (newest - packet) & 1:
                again.append(packet)
        newest, known = a, 2 * b + 1
    return again
