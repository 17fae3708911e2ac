// Hands everything on to the language's own functions, which are not there.
const promiseAll = (items) => Promise.all(items);
const promiseAllSettled = (items) => Promise.allSettled(items);
const promiseRace = (items) => Promise.race(items);
const promiseAny = (items) => Promise.any(items);
