// Hands it to the method of the language, which is not there.
const flatten = (items, depth) => items.flat(depth);
const flattenLazily = (items, depth) => flatten(items, depth).values();
