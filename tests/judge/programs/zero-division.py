# expect: RTE
# expect-exit: 1
# expect-feedback: ZeroDivisionError
1 // 0
