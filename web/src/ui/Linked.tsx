import { linkParts } from '../lib/link-parts.ts';

/** A text in which addresses of the web are links; they open beside the page. */
export const Linked = ({ text }: { readonly text: string }) => (
  <>{linkParts(text).map((part, i) => (part.href === null ? part.text : <a key={i} href={part.href} target="_blank" rel="noreferrer">{part.text}</a>))}</>
);
