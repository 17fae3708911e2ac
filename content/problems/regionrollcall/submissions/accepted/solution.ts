// Another way to the same: a set of the places that have not been heard yet, and the iterator moved by hand.
type Item<T> = T | PromiseLike<T>;
type Settled<T> = { status: 'fulfilled'; value: T } | { status: 'rejected'; reason: unknown };

function forEachPromise<T>(items: Iterable<Item<T>>, reject: (error: unknown) => void, visit: (promise: Promise<T>, place: number) => void, over: () => void): void {
  try {
    const iterator = items[Symbol.iterator]();
    for (let place = 0; ; place++) {
      const step = iterator.next();
      if (step.done) break;
      try {
        visit(Promise.resolve(step.value as Item<T>), place);
      } catch (error) {
        iterator.return?.();
        throw error;
      }
    }
  } catch (error) {
    reject(error);
    return;
  }
  over();
}

class Places<T> {
  private readonly values: T[] = [];
  private readonly waiting = new Set<number>();
  private closed = false;

  constructor(private readonly complete: (values: T[]) => void) {}

  wait(place: number): void {
    this.waiting.add(place);
  }
  put(place: number, value: T): void {
    if (!this.waiting.delete(place)) return;
    this.values[place] = value;
    this.look();
  }
  close(): void {
    this.closed = true;
    this.look();
  }
  private look(): void {
    if (this.closed && this.waiting.size === 0) this.complete(this.values);
  }
}

export function promiseAll<T>(items: Iterable<Item<T>>): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const places = new Places<T>(resolve);
    forEachPromise(
      items,
      reject,
      (promise, place) => {
        places.wait(place);
        promise.then((value) => places.put(place, value), reject);
      },
      () => places.close(),
    );
  });
}

export function promiseAllSettled<T>(items: Iterable<Item<T>>): Promise<Settled<T>[]> {
  return new Promise((resolve, reject) => {
    const places = new Places<Settled<T>>(resolve);
    forEachPromise(
      items,
      reject,
      (promise, place) => {
        places.wait(place);
        promise.then(
          (value) => places.put(place, { status: 'fulfilled', value }),
          (reason) => places.put(place, { status: 'rejected', reason }),
        );
      },
      () => places.close(),
    );
  });
}

export function promiseRace<T>(items: Iterable<Item<T>>): Promise<T> {
  return new Promise((resolve, reject) => {
    forEachPromise(items, reject, (promise) => void promise.then(resolve, reject), () => {});
  });
}

export function promiseAny<T>(items: Iterable<Item<T>>): Promise<T> {
  return new Promise((resolve, reject) => {
    const places = new Places<unknown>((errors) => reject(new AggregateError(errors)));
    forEachPromise(
      items,
      reject,
      (promise, place) => {
        places.wait(place);
        promise.then(resolve, (error) => places.put(place, error));
      },
      () => places.close(),
    );
  });
}
