// The link that one drags to the bookmarks: on somebody's page it takes the ad along to our capture page, in the part of the address behind
// "#", which no browser sends to any server. And the reader of that part.

/** Characters of the page that are taken along; with base64 the address stays under what Firefox (1 MiB) and Chromium (2 MiB) take. */
export const CAPTURE_MAX = 250_000;

export interface Captured {
  readonly url: string;
  readonly text: string;
}

// Runs on other people's pages: no names of ours, nothing left behind. A selection goes before a JobPosting, that before the page's text.
const SOURCE = `(() => {
  const d = document, picked = String(getSelection() || '').trim();
  const data = [...d.querySelectorAll('script[type="application/ld+json"]')].filter((s) => s.textContent.includes('JobPosting')).map((s) => '<script type="application/ld+json">' + s.textContent + '</' + 'script>').join('');
  const main = d.querySelector('main') || d.querySelector('article') || d.body, copy = main.cloneNode(true);
  copy.querySelectorAll('script,style,svg,img,noscript,iframe,nav,footer,form').forEach((e) => e.remove());
  copy.querySelectorAll('*').forEach((e) => [...e.attributes].forEach((a) => e.removeAttribute(a.name)));
  const head = d.createElement('div'), h1 = d.querySelector('h1');
  if (h1 && !main.contains(h1)) head.appendChild(d.createElement('h1')).textContent = h1.textContent;
  const text = picked.length > 200 ? picked : data || '<title>' + d.title.replace(/[<&]/g, ' ') + '</title>' + head.innerHTML + '<main>' + copy.innerHTML + '</main>';
  let bytes = '';
  new TextEncoder().encode(JSON.stringify({ url: location.href.split('#')[0], text: text.slice(0, MAX) })).forEach((b) => { bytes += String.fromCharCode(b); });
  open('ORIGIN/apply/ads/capture#' + btoa(bytes));
})()`;

export function bookmarklet(origin: string): string {
  const code = SOURCE.replace('MAX', String(CAPTURE_MAX)).replace('ORIGIN', origin).replace(/\n\s*/g, ' ');
  return `javascript:${encodeURIComponent(code)}`;
}

/** What the bookmarklet put behind "#"; null: nothing, or nothing of its. Anybody's page can lead here: it is text to look at, no more. */
export function readFragment(hash: string): Captured | null {
  if (hash.length < 2) return null;
  try {
    const bytes = Uint8Array.from(atob(hash.slice(1)), (c) => c.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') return null;
    const url = 'url' in value && typeof value.url === 'string' && /^https?:\/\//.test(value.url) ? value.url.slice(0, 2000) : '';
    return { url, text: value.text.slice(0, CAPTURE_MAX) };
  } catch {
    return null;
  }
}
