// expect: RTE
// expect-exit: 1
// expect-feedback: Error: no
throw new Error("no");
