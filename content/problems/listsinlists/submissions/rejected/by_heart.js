// What is learned by heart: concatenates arrays, and knows neither cycles nor other lists; the lazy one is not lazy.
function flatten(items, depth = 1) {
  return items.reduce((all, entry) => all.concat(Array.isArray(entry) && depth >= 1 ? flatten(entry, depth - 1) : [entry]), []);
}

function* flattenLazily(items, depth = 1) {
  yield* flatten(items, depth);
}
