// Workers that share one counter, each an async function that takes tasks until none is left.
type Task<T> = () => T | Promise<T>;

export async function runAll<T>(tasks: Task<T>[], limit: number): Promise<T[]> {
  const results = new Array<T>(tasks.length);
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    do {
      const place = next++; // the first one whatever has become of the others by now
      try {
        results[place] = await tasks[place]();
      } catch (error) {
        failed = true;
        throw error;
      }
    } while (!failed && next < tasks.length);
  };
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, worker));
  return results;
}
