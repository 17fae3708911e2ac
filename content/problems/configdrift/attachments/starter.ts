function deepEqual(left: unknown, right: unknown): boolean {
  // Your solution goes here.
  return left === right;
}
