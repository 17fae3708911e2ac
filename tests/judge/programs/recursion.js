// expect: RTE
// expect-feedback: RangeError
function f() { return f() + 1; }
f();
