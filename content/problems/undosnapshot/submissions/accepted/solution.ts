// Another way to the same, without recursion: first an empty copy of everything that can be reached, then all of them are filled.
type View = { buffer: ArrayBuffer; byteOffset: number; length: number; constructor: any };

function reached(value: unknown): object[] {
  const found = new Set<object>();
  const visit = (it: unknown): void => {
    if (it !== null && typeof it === 'object') found.add(it);
  };
  visit(value);
  for (const it of found) {
    // The set grows while it is gone through.
    if (ArrayBuffer.isView(it)) {
      visit(it.buffer);
      continue;
    }
    for (const descriptor of Object.values(Object.getOwnPropertyDescriptors(it))) visit(descriptor.value);
    for (const key of Object.getOwnPropertySymbols(it)) visit(Object.getOwnPropertyDescriptor(it, key).value);
    if (it instanceof Map || it instanceof Set) {
      it.forEach((one: unknown, key: unknown) => {
        visit(key);
        visit(one);
      });
    }
  }
  return [...found];
}

function bare(it: object): object {
  if (it instanceof ArrayBuffer) return it.slice(0);
  if (it instanceof Date) return new Date(it.getTime());
  if (it instanceof Map) return new Map();
  if (it instanceof Set) return new Set();
  return Array.isArray(it) ? new Array(it.length) : Object.create(Object.getPrototypeOf(it));
}

export function deepClone<T>(value: T): T {
  const copies = new Map<unknown, object>();
  const copyOf = (it: unknown): any => copies.get(it) ?? it;
  const all = reached(value);
  for (const it of all) if (!ArrayBuffer.isView(it)) copies.set(it, bare(it));
  for (const it of all) {
    if (!ArrayBuffer.isView(it)) continue;
    const view = it as unknown as View;
    copies.set(it, new view.constructor(copyOf(view.buffer), view.byteOffset, view.length));
  }
  for (const it of all) {
    if (ArrayBuffer.isView(it)) continue;
    const copy = copies.get(it);
    if (it instanceof Map) it.forEach((one: unknown, key: unknown) => (copy as Map<unknown, unknown>).set(copyOf(key), copyOf(one)));
    if (it instanceof Set) it.forEach((one: unknown) => (copy as Set<unknown>).add(copyOf(one)));
    for (const key of Reflect.ownKeys(it)) {
      const descriptor = Object.getOwnPropertyDescriptor(it, key);
      const accessor = descriptor.get !== undefined || descriptor.set !== undefined;
      Object.defineProperty(copy, key, accessor ? descriptor : { ...descriptor, value: copyOf(descriptor.value) });
    }
    if (!Object.isExtensible(it)) Object.preventExtensions(copy);
  }
  return copyOf(value);
}
