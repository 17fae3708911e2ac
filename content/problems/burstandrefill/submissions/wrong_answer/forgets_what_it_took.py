# Mistake: a plain binary search for c. What was served is missing from the bucket afterwards.


def ask(time, requests):
    print("?", time, requests, flush=True)
    return input() == "yes"


capacity, most = 0, 10**9
while capacity < most:
    middle = (capacity + most + 1) // 2
    if ask(0, middle):
        capacity = middle
    else:
        most = middle - 1
high = 1
while not ask(high, 1):
    high *= 2
low = high // 2 + 1
beat = 2
while low < high:
    middle = (low + high) // 2
    if ask(beat * middle, 1):
        high = middle
        beat += 1
    else:
        low = middle + 1
print("!", capacity, low, flush=True)
