# Counts the green days, whether they follow each other or not.
input()
print(input().split().count("1"))
