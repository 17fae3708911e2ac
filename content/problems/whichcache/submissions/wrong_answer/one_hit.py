# Mistake: one hit on the first key, one more key, and the first one is asked for again. That tells fifo from the others,
# but clock is taken for lru.


def is_hit(key):
    print("?", key, flush=True)
    return input() == "hit"


for key in range(1, 101):
    is_hit(key)
size = 0
while size < 100 and is_hit(100 - size):
    size += 1
for key in range(1001, 1001 + size):
    is_hit(key)
is_hit(1001)
is_hit(2000)
print("!", size, "lru" if is_hit(1001) else "fifo")
