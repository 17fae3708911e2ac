type Task<T> = () => T | Promise<T>;

function runAll<T>(tasks: Task<T>[], limit: number): Promise<T[]> {
  // Your solution goes here.
  return Promise.resolve([]);
}
