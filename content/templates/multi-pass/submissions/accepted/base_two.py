task, what = input().split()
if task == "write":
    print(format(int(what), "010b").replace("0", "r").replace("1", "b"))
else:
    print(int(what.replace("r", "0").replace("b", "1"), 2))
