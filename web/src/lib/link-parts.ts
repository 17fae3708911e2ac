/** A piece of a text: as it is, or an address of the web. */
export interface LinkPart {
  readonly text: string;
  readonly href: string | null;
}

// An address in angle brackets, or bare: then without the punctuation that ends a sentence.
const ADDRESS = /<(https?:\/\/[^\s<>]+)>|https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’]/g;

/** The text cut where addresses begin and end. Only what a browser takes for an address of http or https is one. */
export function linkParts(text: string): readonly LinkPart[] {
  const parts: LinkPart[] = [];
  let at = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const href = found[1] ?? found[0];
    if (!URL.canParse(href)) continue;
    if (found.index > at) parts.push({ text: text.slice(at, found.index), href: null });
    parts.push({ text: href, href });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null });
  return parts;
}
