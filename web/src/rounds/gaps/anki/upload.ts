// A large file on its way to the server: fetch() does not say how far it is, so this is the older way.
import { operations, type CardPackage } from '../../../contract/api.ts';
import { addressOf, describeTrouble, troubleOf } from '../../../lib/api.ts';

const MOST_BYTES = 128 << 20;

export type Ended = { readonly kind: 'arrived'; readonly package: CardPackage } | { readonly kind: 'stopped' } | { readonly kind: 'refused'; readonly sentence: string };

export interface Upload {
  readonly ended: Promise<Ended>;
  stop(): void;
}

/** Why a file need not travel at all; null: it may be one. */
export function refusalOf(file: { readonly name: string; readonly size: number }): string | null {
  if (file.size === 0) return 'The file is empty.';
  if (file.size > MOST_BYTES) return 'The file is larger than 128 MiB. In Anki, export the deck again without “Include media”: pictures and sounds do not come in anyway. Or use dryrun card import, which takes 512 MiB.';
  if (!/\.(apkg|colpkg|zip)$/i.test(file.name)) return 'Packages of Anki end in .apkg or .colpkg. In Anki, File, Export makes one; a deck as text is none.';
  return null;
}

/** What an answer means, when it is not that the package arrived. */
export function refusedBy(status: number, text: string, retryAfter: string | null): Ended {
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: the status says enough.
  }
  return { kind: 'refused', sentence: describeTrouble(troubleOf(status, body, retryAfter)) };
}

export function send(file: File, onShare: (share: number) => void): Upload {
  const { method, path } = operations.createCardPackage;
  const request = new XMLHttpRequest();
  const ended = new Promise<Ended>((resolve) => {
    request.upload.onprogress = (event) => { if (event.lengthComputable) onShare(event.loaded / event.total); };
    request.onload = () => resolve(request.status === 201 ? { kind: 'arrived', package: JSON.parse(request.responseText) as CardPackage } : refusedBy(request.status, request.responseText, request.getResponseHeader('Retry-After')));
    request.onerror = () => resolve({ kind: 'refused', sentence: 'The connection broke off. Nothing came in: when the server is there again, choose the file once more.' });
    request.onabort = () => resolve({ kind: 'stopped' });
  });
  request.open(method, addressOf(path, {}, { name: file.name.slice(0, 150) }));
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(file);
  return { ended, stop: () => request.abort() };
}
