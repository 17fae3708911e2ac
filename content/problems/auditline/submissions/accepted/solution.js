// One function for a key of a holder, as the replacer and toJSON want it. O(n) for n characters and properties.
const SHORT = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text) {
  // With the flag u, a surrogate is found only when it has no partner.
  return `"${text.replace(/["\\\u0000-\u001f]|\p{Surrogate}/gu, (c) => SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}

const isText = (value) => typeof value === 'string' || value instanceof String;
const isNumber = (value) => typeof value === 'number' || value instanceof Number;

function unitOf(indent) {
  if (isNumber(indent)) return ' '.repeat(Math.min(10, Math.max(0, indent)));
  return isText(indent) ? indent.slice(0, 10) : '';
}

function stringify(root, replacer, indent) {
  const unit = unitOf(indent);
  const chosen = Array.isArray(replacer) ? [...new Set(replacer.filter((key) => isText(key) || isNumber(key)).map(String))] : null;
  const open = new Set(); // the objects that are being written

  const valueOf = (holder, key) => {
    let value = holder[key];
    if (Object(value) === value || typeof value === 'bigint') {
      const { toJSON } = value; // read once: it may have a getter
      if (typeof toJSON === 'function') value = toJSON.call(value, key);
    }
    if (typeof replacer === 'function') value = replacer.call(holder, key, value);
    const boxed = [Number, String, Boolean, BigInt].some((kind) => value instanceof kind);
    return boxed ? value.valueOf() : value;
  };
  const enclose = (parts, [first, last], margin) => {
    if (parts.length === 0) return first + last;
    if (unit === '') return first + parts.join(',') + last;
    return `${first}\n${margin}${unit}${parts.join(`,\n${margin}${unit}`)}\n${margin}${last}`;
  };
  const elements = (value, margin) => Array.from({ length: value.length }, (_, place) => write(value, String(place), margin + unit) ?? 'null');
  const members = (value, margin) => {
    const parts = [];
    for (const key of chosen ?? Object.keys(value)) {
      const text = write(value, key, margin + unit);
      if (text !== undefined) parts.push(`${quote(key)}:${unit === '' ? '' : ' '}${text}`);
    }
    return parts;
  };
  const write = (holder, key, margin) => {
    const value = valueOf(holder, key);
    if (value === null || typeof value === 'boolean') return String(value);
    if (typeof value === 'string') return quote(value);
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
    if (typeof value === 'bigint') throw new TypeError('a BigInt cannot be written');
    if (typeof value !== 'object') return undefined;
    if (open.has(value)) throw new TypeError('an object contains itself');
    open.add(value);
    const text = Array.isArray(value) ? enclose(elements(value, margin), '[]', margin) : enclose(members(value, margin), '{}', margin);
    open.delete(value);
    return text;
  };
  return write({ '': root }, '', '');
}
