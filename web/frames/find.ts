// Elements as a screen reader knows them: by role and name, which axe works out.
import { Failed, type Axe } from './types.ts';

declare const axe: Axe;

export interface Wanted {
  /** A text that is the whole name, or a pattern for it. */
  readonly name?: string | RegExp;
  readonly within?: Element;
}

const fits = (name: string, wanted: string | RegExp | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? name.trim().toLowerCase() === wanted.toLowerCase() : wanted.test(name));

const words = (role: string, wanted: Wanted): string => `${role}${wanted.name === undefined ? '' : ` named ${String(wanted.name instanceof RegExp ? wanted.name : `“${wanted.name}”`)}`}`;

/** Something of axe's, which knows the page only between setup and teardown. */
function withAxe<T>(work: () => T): T {
  axe.setup(document.documentElement);
  try {
    return work();
  } finally {
    axe.teardown();
  }
}

export const nameOf = (element: Element): string => withAxe(() => axe.commons.text.accessibleText(element).trim());

export function all(role: string, wanted: Wanted = {}): HTMLElement[] {
  return withAxe(() =>
    [...(wanted.within ?? document.body).querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        axe.commons.aria.getRole(element) === role && axe.commons.dom.isVisibleToScreenReaders(element) && element.checkVisibility({ visibilityProperty: true }) &&
        fits(axe.commons.text.accessibleText(element), wanted.name),
    ),
  );
}

/** The one; null when there is none. */
export function query(role: string, wanted: Wanted = {}): HTMLElement | null {
  const found = all(role, wanted);
  if (found.length > 1) throw new Failed(`there are ${found.length} elements with the role ${words(role, wanted)}; one was expected`);
  return found[0] ?? null;
}

export function get(role: string, wanted: Wanted = {}): HTMLElement {
  const found = query(role, wanted);
  if (found) return found;
  const others = [...new Set(all(role).map((element) => `“${nameOf(element)}”`))].slice(0, 5);
  throw new Failed(`there is no ${words(role, wanted)} on the page${others.length && wanted.name !== undefined ? `; of this role there are ${others.join(', ')}` : ''}`);
}
