task, what = input().split()
if task == "write":
    number = int(what)
    # Your solution goes here.
    print("r" * 10)
else:
    # And here: what is a word of ten letters.
    print(0)
