// Another way to the same: `super.fn()` finds the function in one object and calls it with the `this` of another. Nothing is lent.
// O(k) for k arguments.
function invoke(fn, self, args) {
  const lender = {
    __proto__: { fn },
    get result() {
      'use strict'; // or `self` would be boxed
      return super.fn(...args);
    },
  };
  return Reflect.get(lender, 'result', self); // runs the getter with `self` as its `this`
}

function listed(list) {
  if (list === undefined || list === null) return [];
  if (Object(list) !== list) throw new TypeError('the arguments are no list');
  return Array.from({ length: list.length }, (_, place) => list[place]);
}

function checked(fn) {
  if (typeof fn !== 'function') throw new TypeError('this is no function');
  return fn;
}

function callWith(fn, self, ...args) {
  return invoke(checked(fn), self, args);
}

function applyWith(fn, self, list) {
  return invoke(checked(fn), self, listed(list));
}

function bindTo(fn, self, ...args) {
  checked(fn);
  function bound(...more) {
    const all = [...args, ...more];
    return new.target ? Reflect.construct(fn, all, new.target === bound ? fn : new.target) : invoke(fn, self, all);
  }
  bound.prototype = fn.prototype;
  const length = typeof fn.length === 'number' ? Math.max(0, Math.trunc(fn.length) - args.length) || 0 : 0;
  const name = typeof fn.name === 'string' ? `bound ${fn.name}` : 'bound ';
  return Object.defineProperties(bound, { length: { value: length }, name: { value: name } });
}
