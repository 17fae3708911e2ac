// Keeps the results in an object, where 7 and its text are one key, and so are all objects.
function memoise(fn, { key = (first) => first, limit = Infinity } = {}) {
  const stored = new Map(); // results by key, the least recently used first

  const store = (name, result) => {
    stored.delete(name); // so that it goes to the end
    stored.set(name, result);
    if (stored.size > limit) stored.delete(stored.keys().next().value);
  };
  function memoised(...args) {
    const name = String(key.apply(this, args));
    const known = stored.has(name);
    const result = known ? stored.get(name) : fn.apply(this, args);
    store(name, result);
    if (!known && typeof result?.then === 'function') {
      result.then(undefined, () => {
        if (stored.get(name) === result) stored.delete(name);
      });
    }
    return result;
  }
  memoised.forget = function (...args) {
    return stored.delete(String(key.apply(this, args)));
  };
  memoised.clear = () => stored.clear();
  return memoised;
}
