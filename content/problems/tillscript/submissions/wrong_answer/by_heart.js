// What is learned by heart: four loops that push, and know neither holes nor changes.
const arrayMap = (items, callback, self) => {
  const result = [];
  for (let i = 0; i < items.length; i++) result.push(callback.call(self, items[i], i, items));
  return result;
};
const arrayFilter = (items, callback, self) => {
  const result = [];
  for (let i = 0; i < items.length; i++) if (callback.call(self, items[i], i, items)) result.push(items[i]);
  return result;
};
const arrayReduce = (items, callback, initial) => {
  let result = initial === undefined ? items[0] : initial;
  for (let i = initial === undefined ? 1 : 0; i < items.length; i++) result = callback(result, items[i], i, items);
  return result;
};
const arrayFlatMap = (items, callback, self) => [].concat(...arrayMap(items, callback, self));
