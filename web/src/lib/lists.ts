// Lists that the server gives in pages, followed to their end: whoever looks for something in a list takes what is cut off for what is not there.
import type { Answer } from './api.ts';
import { notify } from './notices.ts';
import { createResource, type Resource } from './resource.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly more: boolean;
}

/** At how many a list is cut after all: more than a person keeps, and what a browser can hold. */
export const LONGEST = 20_000;

/** All pages as one; `page` is given the last item of the page before, null for the first. `more`: it was cut. */
export async function wholeOf<T>(page: (last: T | null) => Promise<Answer<Page<T>>>): Promise<Answer<Page<T>>> {
  const items: T[] = [];
  for (;;) {
    const got = await page(items.at(-1) ?? null);
    if (!got.ok) return got;
    items.push(...got.value.items);
    const more = got.value.more && got.value.items.length > 0;
    if (!more || items.length >= LONGEST) return { ok: true, value: { items, more } };
  }
}

/** A whole list, fetched page by page; that it was cut is told once. `what`: "cards". */
export function createList<T>(what: string, page: (last: T | null) => Promise<Answer<Page<T>>>): Resource<readonly T[]> {
  let told = false;
  return createResource(async () => {
    const got = await wholeOf(page);
    if (!got.ok) return got;
    if (got.value.more && !told) notify(`There are more ${what} than a page can hold; the first ${got.value.items.length} are looked at.`);
    told = got.value.more;
    return { ok: true, value: got.value.items };
  });
}

/** What asks for the page after an item, of lists that go by descending ids. */
export const olderThan = (last: { readonly id: number } | null): { readonly before?: number } => (last ? { before: last.id } : {});
