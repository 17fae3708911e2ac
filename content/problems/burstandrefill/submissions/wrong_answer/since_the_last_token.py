# Mistake: takes it that the next token comes d milliseconds after the last one was taken out. Tokens come at multiples of d.


def ask(time, requests):
    print("?", time, requests, flush=True)
    return input() == "yes"


capacity, most = 0, 10**9
while capacity < most:
    middle = (capacity + most + 1) // 2
    if ask(0, middle - capacity):
        capacity = middle
    else:
        most = middle - 1
low, high, last = 1, 10**9, 0
while low < high:
    middle = (low + high) // 2
    if ask(last + middle, 1):
        high = middle
        last += middle
    else:
        low = middle + 1
print("!", capacity, low, flush=True)
