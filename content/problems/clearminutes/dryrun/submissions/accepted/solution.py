# Two sets of minutes in the bits of two numbers, and a second pass that asks each sensor for a clear minute. O(n) time, O(1) memory.
def turned(plan: int, offset: int) -> int:
    return (plan << offset | plan >> 60 - offset) & 2**60 - 1


def clear_minutes(plans: list[int], offsets: list[int]) -> tuple[int, int]:
    once = twice = 0
    for plan, offset in zip(plans, offsets):
        minutes = turned(plan, offset)
        twice |= once & minutes
        once |= minutes
    clear = once & ~twice
    unheard = sum(turned(plan, offset) & clear == 0 for plan, offset in zip(plans, offsets))
    return bin(clear).count("1"), unheard
