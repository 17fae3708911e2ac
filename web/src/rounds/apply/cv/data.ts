// Versions of the CV, as the server has them.
import { call, type Answer, type Trouble } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createFamily, createResource, refreshShown } from '../../../lib/resource.ts';
import { upload, type Upload } from '../../../lib/upload.ts';
import type { CvVersion, Written } from '../../../contract/api.ts';

export const cvList = createResource(() => call('listCvs', {}));
export const cvOf = createFamily((id) => call('getCv', { params: { id: Number(id) } }));

export type Taken = { readonly ok: true; readonly version: CvVersion; readonly written: Written } | { readonly ok: false; readonly trouble: Trouble };

export function taken(answer: Answer<Written>): Taken {
  if (!answer.ok) return answer;
  const { thing } = answer.value;
  if (thing === null || !('document' in thing)) return { ok: false, trouble: { kind: 'fault', message: 'The server sent something else than a version of the CV.' } };
  return { ok: true, version: thing, written: answer.value };
}

export const send = (file: File, onShare: (share: number) => void): Upload<Written> => upload('createDocument', file, { query: { name: file.name }, remedy: 'no CV is', onShare });

export async function write(name: string, body: string, format: 'text' | 'markdown' | 'json-resume' | null): Promise<Taken> {
  return taken(await call('createCv', { body: { name, body, format } }));
}

export async function readAgain(id: number, country: string | null): Promise<Trouble | null> {
  const answer = await call('readCvAgain', { params: { id }, body: { country } });
  if (!answer.ok) return answer.trouble;
  cvOf(String(id)).update(() => answer.value);
  return null;
}

/** Keeps what is shown fresh; returns the way to stop. */
export function followCvs(): () => void {
  return onEvent((event) => {
    if (event.type !== 'reading.changed' && event.type !== 'record.changed') return;
    refreshShown([cvList, ...(event.type === 'reading.changed' ? [cvOf(String(event.data.cv))] : [])], event.type === 'record.changed' ? [cvOf] : []);
  });
}
