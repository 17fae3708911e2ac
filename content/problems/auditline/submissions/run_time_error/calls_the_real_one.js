// Hands everything on to JSON.stringify, which is not there.
const stringify = (...args) => JSON.stringify(...args);
