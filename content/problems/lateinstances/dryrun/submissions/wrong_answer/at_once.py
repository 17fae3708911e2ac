# Lets an instance work from the minute after its order on, however long it boots.
def late_instances(
    lowest: int, highest: int, each: int, busy: int, idle: int, streak: int, boot: int, requests: list[int]
) -> tuple[int, int]:
    working = lowest
    dropped = busy_minutes = idle_minutes = 0
    for asked in requests:
        total = working * each
        dropped += max(asked - total, 0)
        busy_minutes = busy_minutes + 1 if asked * 100 > total * busy else 0
        idle_minutes = idle_minutes + 1 if asked * 100 <= total * idle else 0
        if busy_minutes == streak:
            busy_minutes = 0
            working = min(working + 1, highest)
        if idle_minutes == streak:
            idle_minutes = 0
            working = max(working - 1, lowest)
    return dropped, working
