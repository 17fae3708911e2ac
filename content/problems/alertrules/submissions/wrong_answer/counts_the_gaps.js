// Counts the arguments, gaps and all.
function curry(fn, gap, arity = fn.length) {
  const isOpen = (value) => [gap].includes(value); // compares as a Map does

  const fill = (places, args) => {
    const rest = [...args];
    const filled = places.map((value) => (isOpen(value) && rest.length > 0 ? rest.shift() : value));
    return [...filled, ...rest];
  };
  const missing = (places) => arity - places.slice(0, arity).length;
  const collect = (places) => {
    function curried(...args) {
      const now = fill(places, args);
      if (missing(now) > 0) return collect(now);
      return fn.apply(this, now.map((value) => (isOpen(value) ? undefined : value)));
    }
    Object.defineProperty(curried, 'name', { value: fn.name });
    Object.defineProperty(curried, 'length', { value: missing(places) });
    return curried;
  };
  return collect([]);
}
