// Makes an object of a string or a number, so that a strict function sees that.
function applyWith(fn, self, list) {
  if (typeof fn !== 'function') throw new TypeError('only a function can be called');
  const args = [];
  if (list !== undefined && list !== null) {
    if (Object(list) !== list) throw new TypeError('the arguments are no list');
    for (let place = 0; place < list.length; place++) args.push(list[place]);
  }
  if (self === undefined) return fn(...args);
  const home = Object(self);
  const key = Symbol('lent');
  const get = () => {
    delete home[key];
    return fn;
  };
  Object.defineProperty(home, key, { configurable: true, get });
  return home[key](...args);
}

function callWith(fn, self, ...args) {
  return applyWith(fn, self, args);
}

function bindTo(fn, self, ...args) {
  if (typeof fn !== 'function') throw new TypeError('only a function can be bound');
  function bound(...more) {
    const all = [...args, ...more];
    if (new.target === undefined) return applyWith(fn, self, all);
    return Reflect.construct(fn, all, new.target === bound ? fn : new.target);
  }
  bound.prototype = fn.prototype;
  const left = typeof fn.length === 'number' ? Math.trunc(fn.length) - args.length : 0;
  Object.defineProperty(bound, 'length', { value: Math.max(0, left) || 0 });
  Object.defineProperty(bound, 'name', { value: `bound ${typeof fn.name === 'string' ? fn.name : ''}` });
  return bound;
}
