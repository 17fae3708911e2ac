function deepClone<T>(value: T): T {
  // Your solution goes here.
  return value;
}
