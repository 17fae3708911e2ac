// Takes every call whose `this` is an instance for one with new.
function applyWith(fn, self, list) {
  if (typeof fn !== 'function') throw new TypeError('only a function can be called');
  const args = [];
  if (list !== undefined && list !== null) {
    if (Object(list) !== list) throw new TypeError('the arguments are no list');
    for (let place = 0; place < list.length; place++) args.push(list[place]);
  }
  if (self === undefined) return fn(...args);
  const home = Object(self) === self ? self : Object.getPrototypeOf(self);
  const key = Symbol('lent');
  const get = () => {
    delete home[key];
    return fn;
  };
  Object.defineProperty(home, key, { configurable: true, get });
  return self[key](...args);
}

function callWith(fn, self, ...args) {
  return applyWith(fn, self, args);
}

function bindTo(fn, self, ...args) {
  if (typeof fn !== 'function') throw new TypeError('only a function can be bound');
  function bound(...more) {
    const all = [...args, ...more];
    if (!(this instanceof bound)) return applyWith(fn, self, all);
    return Reflect.construct(fn, all, new.target === bound ? fn : new.target);
  }
  bound.prototype = fn.prototype;
  const left = typeof fn.length === 'number' ? Math.trunc(fn.length) - args.length : 0;
  Object.defineProperty(bound, 'length', { value: Math.max(0, left) || 0 });
  Object.defineProperty(bound, 'name', { value: `bound ${typeof fn.name === 'string' ? fn.name : ''}` });
  return bound;
}
