# Mistake: asks forwards for the keys that it has stored. The first one is gone, and each that is stored again throws out the next.


def is_hit(key):
    print("?", key, flush=True)
    return input() == "hit"


for key in range(1, 101):
    is_hit(key)
size = sum(is_hit(key) for key in range(1, 101))
for key in range(1001, 1001 + size):
    is_hit(key)
for key in range(1000 + size, 1000, -1):
    is_hit(key)
is_hit(2000)
lru = not is_hit(1000 + size)
for key in range(3001, 3001 + size):
    is_hit(key)
is_hit(3001)
is_hit(4000)
print("!", size, "lru" if lru else "clock" if is_hit(3001) else "fifo")
