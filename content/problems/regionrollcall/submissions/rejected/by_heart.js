// What is learned by heart: awaits each item in an async function, and counts on an array.
const promiseAll = async (items) => {
  const results = new Array(items.length);
  let left = items.length;
  return new Promise((resolve, reject) => {
    if (left === 0) resolve(results);
    items.forEach(async (item, place) => {
      try {
        results[place] = await item;
        if (--left === 0) resolve(results);
      } catch (error) {
        reject(error);
      }
    });
  });
};
const promiseAllSettled = (items) =>
  promiseAll(items.map((item) => Promise.resolve(item).then((value) => ({ status: 'fulfilled', value }), (reason) => ({ status: 'rejected', reason }))));
const promiseRace = (items) => new Promise((resolve, reject) => items.forEach((item) => Promise.resolve(item).then(resolve, reject)));
const promiseAny = (items) =>
  new Promise((resolve, reject) => {
    promiseAll(items.map((item) => new Promise((give, take) => Promise.resolve(item).then(take, give)))).then((errors) => reject(new AggregateError(errors)), resolve);
  });
