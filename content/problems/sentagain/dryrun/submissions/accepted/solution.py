# Marks what is confirmed. All packets before `undecided` are confirmed or sent again; this border only moves up. O(32 n + packets).
def sent_again(reports: list[tuple[int, int]]) -> list[int]:
    confirmed, again, undecided = set(), [], 1
    for a, b in reports:
        confirmed.add(a)
        confirmed.update(a - 1 - i for i in range(32) if b >> i & 1)
        while undecided < a - 32:
            if undecided not in confirmed:
                again.append(undecided)
            undecided += 1
    return again
