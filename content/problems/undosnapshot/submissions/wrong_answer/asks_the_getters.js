// Copies the values of properties: getters are called, and what is read-only becomes writable.
function deepClone(value) {
  const copies = new Map(); // of all objects that have been met

  const clone = (it) => {
    if (it === null || typeof it !== 'object') return it;
    if (!copies.has(it)) make(it);
    return copies.get(it);
  };
  const make = (it) => {
    if (ArrayBuffer.isView(it)) {
      copies.set(it, new it.constructor(clone(it.buffer), it.byteOffset, it.length));
      return;
    }
    const copy = empty(it);
    copies.set(it, copy); // before anything in it is cloned: it may lead back here
    if (it instanceof Map) for (const [key, one] of it) copy.set(clone(key), clone(one));
    if (it instanceof Set) for (const one of it) copy.add(clone(one));
    for (const key of Reflect.ownKeys(it)) {
      copy[key] = clone(it[key]);
    }
    if (!Object.isExtensible(it)) Object.preventExtensions(copy);
  };
  return clone(value);
}

function empty(it) {
  if (Array.isArray(it)) return [];
  if (it instanceof Map) return new Map();
  if (it instanceof Set) return new Set();
  if (it instanceof Date) return new Date(it);
  if (it instanceof ArrayBuffer) return it.slice(0);
  return Object.create(Object.getPrototypeOf(it));
}
