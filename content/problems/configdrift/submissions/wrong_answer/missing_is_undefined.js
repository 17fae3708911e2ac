// Compares the values of keys without asking whether they are there.
function deepEqual(left, right) {
  const met = new Map(); // from an object of the left to those with which it was compared

  const isNew = (a, b) => {
    if (!met.has(a)) met.set(a, new Set());
    const partners = met.get(a);
    return partners.size < partners.add(b).size;
  };
  const equal = (a, b) => {
    if (Object.is(a, b)) return true;
    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
    return !isNew(a, b) || (Object.getPrototypeOf(a) === Object.getPrototypeOf(b) && sameInside(a, b) && sameProperties(a, b));
  };
  const sameInside = (a, b) => {
    if (Array.isArray(a)) return a.length === b.length;
    if (a instanceof Date) return Object.is(a.getTime(), b.getTime());
    if (a instanceof Map) return a.size === b.size && [...a].every(([key, value]) => b.has(key) && equal(value, b.get(key)));
    if (a instanceof Set) return a.size === b.size && [...a].every((one) => b.has(one));
    return true;
  };
  const sameProperties = (a, b) => {
    const keys = visible(a);
    return keys.length === visible(b).length && keys.every((key) => equal(a[key], b[key]));
  };
  return equal(left, right);
}

function isVisible(it, key) {
  return Object.prototype.propertyIsEnumerable.call(it, key);
}

function visible(it) {
  return Reflect.ownKeys(it).filter((key) => isVisible(it, key));
}
