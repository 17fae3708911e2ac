function curry(fn: (...args: any[]) => any, gap: unknown, arity: number = fn.length): (...args: any[]) => any {
  // Your solution goes here.
  return (...args) => fn(...args);
}
