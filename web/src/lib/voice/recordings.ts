// The recordings that are kept, as the server has them.
import type { Operations, RecordingOf, RecordingWhole } from '../../contract/api.ts';
import { call, type Answer, type Trouble } from '../api.ts';
import { onEvent } from '../connection.ts';
import { createFamily, createResource } from '../resource.ts';
import { notSent, refused, upload, type Upload } from '../upload.ts';

const PAGE = 200;

export const recordings = createResource(() => call('listRecordings', { query: { limit: PAGE } }));
/** Those before one; they are not kept fresh. */
export const recordingsBefore = (id: number): Promise<Answer<RecordingList>> => call('listRecordings', { query: { before: id, limit: PAGE } });
export const recordingOf = createFamily<RecordingWhole>(async (id) => (/^\d+$/.test(id) ? call('getRecording', { params: { id: Number(id) } }) : { ok: false, trouble: { kind: 'missing', message: 'There is no such recording.' } }));
/** Of one thing, by "KIND/ID". */
export const recordingsOf = createFamily((key) => {
  const at = key.indexOf('/');
  return call('listRecordings', { query: { of_kind: key.slice(0, at), of_id: key.slice(at + 1), limit: 50 } });
});

/** What is published about others. It comes with the program and does not change. */
export const voiceNorms = createResource(() => call('getVoiceNorms', {}));

export type RecordingList = Operations['listRecordings']['answer'];

/** What is spoken of in it: a script, a story, a question. */
export interface Of {
  readonly kind: RecordingOf;
  readonly id: number | string | null;
}

export interface About {
  readonly of: Of;
  readonly title: string;
  /** How many words are said, where that is known. */
  readonly words: number | null;
  /** Others speak in it, too; it is kept only when all of them agreed. */
  readonly realCall: boolean;
  readonly consent: boolean;
  readonly made_at_ms: number | null;
}

const REMEDY = 'save it as FLAC or Ogg, or with one channel and 16 kHz, or measure it by dryrun voice analyse';

export function keepRecording(sound: Blob, about: About, onShare?: (share: number) => void): Upload<RecordingWhole> {
  const { of, title, words, realCall, consent, made_at_ms } = about;
  // The server holds to the same.
  if (realCall && !consent) return notSent(refused('a real call is kept only when everyone on it has agreed: tick that they have', 'consent'));
  const sent = upload('createRecording', sound, {
    query: { of_kind: of.kind, ...(of.id === null ? {} : { of_id: String(of.id) }), ...(title ? { title } : {}), ...(words ? { words } : {}), real_call: realCall, consent, ...(made_at_ms ? { made_at_ms } : {}) },
    remedy: REMEDY,
    onShare,
  });
  void sent.answer.then((answer) => {
    if (answer.ok) refresh(answer.value.id);
  });
  return sent;
}

/** For good: nothing brings it back. */
export async function removeRecording(id: number): Promise<Trouble | null> {
  const answer = await call('deleteRecording', { params: { id } });
  if (!answer.ok) return answer.trouble;
  recordings.update((data) => ({ ...data, recordings: data.recordings.filter((one) => one.id !== id) }));
  refresh(null);
  return null;
}

/** Measured again; null: as many words as before. */
export async function measureAgain(id: number, words: number | null): Promise<Trouble | null> {
  const answer = await call('analyseRecording', { params: { id }, body: { words } });
  if (!answer.ok) return answer.trouble;
  recordingOf(String(id)).update(() => answer.value);
  return null;
}

export const soundAddress = (id: number): string => `/api/recordings/${id}/sound`;

function refresh(id: number | null): void {
  if (recordings.shown()) void recordings.refresh();
  recordingsOf.refresh(() => true);
  // One that is on its way may have been read before it changed.
  recordingOf.refresh((loaded) => id !== null && (loaded.state !== 'ready' || loaded.data.id === id));
}

/** Keeps what is shown fresh; returns the way to stop. */
export const followRecordings = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'recording.changed') refresh(event.data.id);
  });
