// What is learned by heart: types, arrays and objects; no escapes, no toJSON, no replacer, no indentation.
const stringify = (root) => write(root, []);

function write(value, path) {
  if (path.includes(value)) throw new TypeError('a cycle');
  const inner = typeof value === 'object' ? [...path, value] : path;
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => write(one, inner) ?? 'null').join(',')}]`;
  if (typeof value !== 'object') return undefined;
  const parts = Object.keys(value).filter((key) => write(value[key], inner) !== undefined).map((key) => `"${key}":${write(value[key], inner)}`);
  return `{${parts.join(',')}}`;
}
