// What is learned by heart: the function becomes a property called fn, boxes what is no object, and looks at `this` to find out about new.
function applyWith(fn, self, list) {
  if (typeof fn !== 'function') throw new TypeError('not a function');
  const context = self === undefined || self === null ? globalThis : Object(self);
  context.fn = fn;
  const result = context.fn(...(list ?? []));
  delete context.fn;
  return result;
}

function callWith(fn, self, ...args) {
  return applyWith(fn, self, args);
}

function bindTo(fn, self, ...args) {
  if (typeof fn !== 'function') throw new TypeError('not a function');
  function bound(...more) {
    return applyWith(fn, this instanceof bound ? this : self, [...args, ...more]);
  }
  bound.prototype = Object.create(fn.prototype ?? null);
  return bound;
}
