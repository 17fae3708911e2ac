// The lazy one is a generator altogether, and throws when it is first asked.
const isObject = (value) => Object(value) === value;

function lengthOf(value) {
  if (!isObject(value) || typeof value === 'function') return undefined;
  const { length } = value;
  return Number.isInteger(length) && length >= 0 ? length : undefined;
}

function* walk(list, length, depth, open) {
  for (let place = 0; place < length; place++) {
    if (!(place in list)) continue;
    const entry = list[place];
    if (open.includes(entry)) continue;
    const inner = depth >= 1 ? lengthOf(entry) : undefined;
    if (inner === undefined) yield entry;
    else yield* walk(entry, inner, depth - 1, [...open, entry]);
  }
}

function* start(items, depth) {
  yield* walk(items, items.length, depth, [items]);
}

function* flattenLazily(items, depth = 1) {
  if (!isObject(items)) throw new TypeError('this is no list');
  yield* start(items, depth);
}

function flatten(items, depth) {
  return [...flattenLazily(items, depth)];
}
