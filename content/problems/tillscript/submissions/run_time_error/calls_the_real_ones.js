// Hands everything on to the methods of arrays, which are not there.
const arrayMap = (items, callback, self) => Array.prototype.map.call(items, callback, self);
const arrayFilter = (items, callback, self) => Array.prototype.filter.call(items, callback, self);
const arrayReduce = (items, ...rest) => Array.prototype.reduce.apply(items, rest);
const arrayFlatMap = (items, callback, self) => Array.prototype.flatMap.call(items, callback, self);
