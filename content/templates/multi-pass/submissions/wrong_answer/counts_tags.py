# As many blue tags as the number says: ten hooks are not enough for that.
task, what = input().split()
if task == "write":
    print(("b" * int(what) + "r" * 10)[:10])
else:
    print(what.count("b"))
