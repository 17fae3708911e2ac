low, high = 1, 100
while True:
    middle = (low + high) // 2
    print(middle, flush=True)
    answer = input()
    if answer == "correct":
        break
    low, high = (low, middle - 1) if answer == "lower" else (middle + 1, high)
