# Takes exclusive or for "exactly one": three sensors in the same minute count as one.
def clear_minutes(plans: list[int], offsets: list[int]) -> tuple[int, int]:
    minutes = [(plan << offset | plan >> 60 - offset) & 2**60 - 1 for plan, offset in zip(plans, offsets)]
    clear = 0
    for plan in minutes:
        clear ^= plan
    return bin(clear).count("1"), sum(plan & clear == 0 for plan in minutes)
