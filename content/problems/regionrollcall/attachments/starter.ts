type Item<T> = T | PromiseLike<T>;
type Settled<T> = { status: 'fulfilled'; value: T } | { status: 'rejected'; reason: unknown };

function promiseAll<T>(items: Iterable<Item<T>>): Promise<T[]> {
  // Your solution goes here.
  return Promise.resolve([]);
}

function promiseAllSettled<T>(items: Iterable<Item<T>>): Promise<Settled<T>[]> {
  return Promise.resolve([]);
}

function promiseRace<T>(items: Iterable<Item<T>>): Promise<T> {
  return new Promise(() => {});
}

function promiseAny<T>(items: Iterable<Item<T>>): Promise<T> {
  return new Promise(() => {});
}
