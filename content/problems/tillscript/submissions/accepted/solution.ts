// Another way to the same: a generator gives the elements one by one, when it is their turn.
type Callback<T, R> = (this: unknown, item: T, place: number, items: ArrayLike<T>) => R;

function lengthFor(items: ArrayLike<unknown>, callback: unknown): number {
  const length = items.length;
  if (typeof callback !== 'function') throw new TypeError(`${String(callback)} is not a function`);
  return length;
}

function* present<T>(items: ArrayLike<T>, length: number): Generator<[number, T]> {
  for (let place = 0; place < length; place++) {
    if (Reflect.has(items, place)) yield [place, items[place]];
  }
}

export function arrayMap<T, R>(items: ArrayLike<T>, callback: Callback<T, R>, self?: unknown): R[] {
  const length = lengthFor(items, callback);
  const result = new Array<R>(length);
  for (const [place, item] of present(items, length)) result[place] = callback.call(self, item, place, items);
  return result;
}

export function arrayFilter<T>(items: ArrayLike<T>, callback: Callback<T, unknown>, self?: unknown): T[] {
  const result: T[] = [];
  for (const [place, item] of present(items, lengthFor(items, callback))) {
    if (callback.call(self, item, place, items)) result[result.length] = item;
  }
  return result;
}

export function arrayReduce<T, R>(items: ArrayLike<T>, callback: (result: any, item: T, place: number, items: ArrayLike<T>) => R, initial?: R): R {
  const elements = present(items, lengthFor(items, callback));
  let result: unknown = initial;
  if (arguments.length < 3) {
    const first = elements.next();
    if (first.done) throw new TypeError('nothing to begin with');
    result = first.value[1];
  }
  for (const [place, item] of elements) result = callback(result, item, place, items);
  return result as R;
}

export function arrayFlatMap<T, R>(items: ArrayLike<T>, callback: Callback<T, R | R[]>, self?: unknown): R[] {
  const result: R[] = [];
  for (const [place, item] of present(items, lengthFor(items, callback))) {
    const made = callback.call(self, item, place, items);
    if (!Array.isArray(made)) result.push(made);
    else for (const [, one] of present<R>(made, made.length)) result.push(one);
  }
  return result;
}
