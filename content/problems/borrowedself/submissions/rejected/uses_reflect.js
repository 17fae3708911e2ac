// Hands it to Reflect.apply, which has been taken away.
const callWith = (fn, self, ...args) => Reflect.apply(fn, self, args);
const applyWith = (fn, self, list) => Reflect.apply(fn, self, list ?? []);
const bindTo = (fn, self, ...args) => (...more) => Reflect.apply(fn, self, [...args, ...more]);
