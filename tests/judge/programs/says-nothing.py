# expect: WA
# expect-feedback: ends too early
