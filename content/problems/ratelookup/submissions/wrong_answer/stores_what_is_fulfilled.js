// Stores a promise when it is fulfilled: two calls at once make two lookups.
function memoise(fn, { key = (first) => first, limit = Infinity } = {}) {
  const stored = new Map(); // results by key, the least recently used first

  const store = (name, result) => {
    stored.delete(name); // so that it goes to the end
    stored.set(name, result);
    if (stored.size > limit) stored.delete(stored.keys().next().value);
  };
  function memoised(...args) {
    const name = key.apply(this, args);
    const known = stored.has(name);
    const result = known ? stored.get(name) : fn.apply(this, args);
    if (!known && typeof result?.then === 'function') result.then(() => store(name, result), () => {});
    else store(name, result);
    return result;
  }
  memoised.forget = function (...args) {
    return stored.delete(key.apply(this, args));
  };
  memoised.clear = () => stored.clear();
  return memoised;
}
