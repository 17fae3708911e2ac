# The size: 100 keys, then back until the first miss. The policy: with the cache full of fresh keys, hits on all of them
# backwards tell lru from the others, and a hit on the first one alone tells clock from fifo.
from itertools import count

LARGEST = 100
fresh = count(1)


def is_hit(key):
    print("?", key, flush=True)
    return input() == "hit"


def fill(size):
    """Fresh keys, which are all that is in the cache then."""
    keys = [next(fresh) for _ in range(size)]
    for key in keys:
        is_hit(key)
    return keys


def policy_of(size):
    keys = fill(size)
    for key in reversed(keys):
        is_hit(key)
    fill(1)
    if not is_hit(keys[-1]):
        return "lru"
    first = fill(size)[0]
    is_hit(first)
    fill(1)
    return "clock" if is_hit(first) else "fifo"


keys = fill(LARGEST)
size = 0
while size < LARGEST and is_hit(keys[-1 - size]):
    size += 1
print("!", size, policy_of(size))
