type Callback<T, R> = (this: unknown, item: T, place: number, items: ArrayLike<T>) => R;

function arrayMap<T, R>(items: ArrayLike<T>, callback: Callback<T, R>, self?: unknown): R[] {
  // Your solution goes here.
  return [];
}

function arrayFilter<T>(items: ArrayLike<T>, callback: Callback<T, unknown>, self?: unknown): T[] {
  return [];
}

function arrayReduce<T, R>(items: ArrayLike<T>, callback: (result: any, item: T, place: number, items: ArrayLike<T>) => R, initial?: R): R {
  return initial;
}

function arrayFlatMap<T, R>(items: ArrayLike<T>, callback: Callback<T, R | R[]>, self?: unknown): R[] {
  return [];
}
