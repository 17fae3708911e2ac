// What this browser keeps. Storage may be full, forbidden or edited by hand: reading gives the fallback, writing says whether it worked.

export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  key(index: number): string | null;
  readonly length: number;
}

const PREFIX = 'dryrun.';

export interface Storage {
  /** `fallback` when there is nothing, or nothing that `accepts` takes. */
  read<T>(name: string, accepts: (value: unknown) => value is T, fallback: T): T;
  write(name: string, value: unknown): boolean;
  remove(name: string): void;
  /** Names that begin with `start`. */
  names(start: string): string[];
}

export function createStorage(backing: KeyValue | null): Storage {
  return {
    read(name, accepts, fallback) {
      try {
        const text = backing?.getItem(PREFIX + name);
        if (text == null) return fallback;
        const value: unknown = JSON.parse(text);
        return accepts(value) ? value : fallback;
      } catch {
        return fallback;
      }
    },
    write(name, value) {
      try {
        backing?.setItem(PREFIX + name, JSON.stringify(value));
        return backing !== null;
      } catch {
        return false;
      }
    },
    remove(name) {
      try {
        backing?.removeItem(PREFIX + name);
      } catch {
        // Storage that cannot be written keeps nothing either.
      }
    },
    names(start) {
      const found: string[] = [];
      for (let i = 0; i < (backing?.length ?? 0); i++) {
        const key = backing?.key(i);
        if (key?.startsWith(PREFIX + start)) found.push(key.slice(PREFIX.length));
      }
      return found;
    },
  };
}

function browserStorage(): KeyValue | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // the user has forbidden it
  }
}

export const storage = createStorage(browserStorage());

/** The name of a storage event's key, or null when it is not ours. */
export function storageName(key: string | null): string | null {
  return key?.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
}

export const isString = (value: unknown): value is string => typeof value === 'string';
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString);
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
