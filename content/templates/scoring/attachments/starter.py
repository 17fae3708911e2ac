n = int(input())
days = input().split()  # "1": green, "0": red

# Your solution goes here.
print(0)
