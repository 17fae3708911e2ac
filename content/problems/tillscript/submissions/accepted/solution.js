// One walk over the places that have an element, for all four. O(n) beside the callback.
function walk(items, callback, visit) {
  const { length } = items;
  if (typeof callback !== 'function') throw new TypeError('the callback is no function');
  for (let place = 0; place < length; place++) if (place in items) visit(items[place], place);
  return length;
}

function arrayMap(items, callback, self) {
  const result = [];
  result.length = walk(items, callback, (item, place) => {
    result[place] = callback.call(self, item, place, items);
  });
  return result;
}

function arrayFilter(items, callback, self) {
  const result = [];
  walk(items, callback, (item, place) => {
    if (callback.call(self, item, place, items)) result.push(item);
  });
  return result;
}

function arrayReduce(items, callback, ...initial) {
  let [result] = initial;
  let begun = initial.length > 0;
  walk(items, callback, (item, place) => {
    result = begun ? callback(result, item, place, items) : item;
    begun = true;
  });
  if (!begun) throw new TypeError('there is neither an element nor an initial value');
  return result;
}

function arrayFlatMap(items, callback, self) {
  const result = [];
  const append = (item) => result.push(item);
  walk(items, callback, (item, place) => {
    const made = callback.call(self, item, place, items);
    if (Array.isArray(made)) walk(made, append, append);
    else append(made);
  });
  return result;
}
