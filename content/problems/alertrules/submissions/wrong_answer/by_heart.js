// What is learned by heart: appends arguments until there are enough, and knows no gaps.
function curry(fn, gap, arity = fn.length) {
  return function curried(...args) {
    if (args.length >= arity) return fn.apply(this, args);
    return (...more) => curried.apply(this, [...args, ...more]);
  };
}
