// Another way to the same: what is lent is an object between `self` and its prototype, or a property of the prototype of a primitive value.
type Fn = any;

function checked(fn: unknown): Fn {
  if (typeof fn !== 'function') throw new TypeError(`${typeof fn} is not a function`);
  return fn;
}

function lend(fn: Fn, self: any, args: unknown[]): any {
  const key = Symbol();
  const owner = self !== null && (typeof self === 'object' || typeof self === 'function') ? self : self.constructor.prototype;
  owner[key] = undefined;
  Object.defineProperty(owner, key, {
    get(): Fn {
      Reflect.deleteProperty(owner, key);
      return fn;
    },
  });
  return self[key](...args);
}

function listed(list: any): unknown[] {
  if (list === undefined || list === null) return [];
  if (typeof list !== 'object' && typeof list !== 'function') throw new TypeError('a list is wanted');
  return Array.from({ length: list.length }, (_, place) => list[place]);
}

function callWith(fn: Fn, self: unknown, ...args: unknown[]): any {
  return self === undefined ? checked(fn)(...args) : lend(checked(fn), self, args);
}

function applyWith(fn: Fn, self: unknown, list?: any): any {
  checked(fn);
  return callWith(fn, self, ...listed(list));
}

function bindTo(fn: Fn, self: unknown, ...args: unknown[]): any {
  checked(fn);
  const bound: any = function (...more: unknown[]): any {
    if (new.target === undefined) return callWith(fn, self, ...args, ...more);
    const target: Fn = new.target;
    return Reflect.construct(fn, args.concat(more), target === bound ? fn : target);
  };
  Object.defineProperty(bound, Symbol.hasInstance, { value: (it: unknown) => it instanceof fn });
  bound.prototype = fn.prototype ?? bound.prototype;
  const wanted = Number.isNaN(fn.length) || typeof fn.length !== 'number' ? 0 : fn.length - args.length;
  const name = typeof fn.name === 'string' ? fn.name : '';
  return Object.defineProperties(bound, { length: { value: wanted > 0 ? Math.floor(wanted) : 0 }, name: { value: 'bound ' + name } });
}

export { applyWith, bindTo, callWith };
