// Another way to the same, without recursion: a list of pairs that have to be equal, which grows while it is worked off.
type Pair = [a: any, b: any];

const isObject = (it: unknown): boolean => typeof it === 'object' && it !== null;

function shown(it: object): Map<unknown, unknown> {
  const properties = new Map<unknown, unknown>();
  for (const key of Reflect.ownKeys(it)) {
    const descriptor = Object.getOwnPropertyDescriptor(it, key);
    if (descriptor.enumerable) properties.set(key, descriptor.value);
  }
  return properties;
}

/** Adds the pairs of values under the same keys; false when the keys differ. */
function addPairs(a: Map<unknown, unknown>, b: Map<unknown, unknown>, pairs: Pair[]): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    if (!b.has(key)) return false;
    pairs.push([value, b.get(key)]);
  }
  return true;
}

export function deepEqual(left: unknown, right: unknown): boolean {
  const pairs: Pair[] = [[left, right]];
  const done = new Map<unknown, unknown[]>();
  for (let i = 0; i < pairs.length; i++) {
    const [a, b] = pairs[i];
    if (Object.is(a, b)) continue;
    if (!isObject(a) || !isObject(b)) return false;
    const before = done.get(a) ?? [];
    if (before.includes(b)) continue;
    done.set(a, [...before, b]);
    if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    if (Array.isArray(a) && a.length !== b.length) return false;
    if (a instanceof Date && !Object.is(+a, +b)) return false;
    if (a instanceof Map && !addPairs(a, b, pairs)) return false;
    if (a instanceof Set) {
      const other = b as Set<unknown>;
      if (a.size !== other.size) return false;
      for (const one of a) if (!other.has(one)) return false;
    }
    if (!addPairs(shown(a), shown(b), pairs)) return false;
  }
  return true;
}
