import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepRecording, MOST_BYTES, recordingOf, whyRefused, type About } from './recordings.ts';

const sound = new Blob(['RIFF']);
const about = (more: Partial<About> = {}): About => ({ of: { kind: 'script', id: 7 }, title: 'About me', words: 120, realCall: false, consent: false, made_at_ms: 5, ...more });

afterEach(() => vi.unstubAllGlobals());

describe('a recording that is to be kept', () => {
  it('is refused of a real call when not everyone has agreed, before a byte is sent', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    expect(await keepRecording(sound, about({ realCall: true }))).toMatchObject({ ok: false, trouble: { kind: 'refused', field: 'consent' } });
    expect(fetch).not.toHaveBeenCalled();
    expect(whyRefused(sound, { realCall: true, consent: true })).toBeNull();
    expect(whyRefused(sound, { realCall: false, consent: false })).toBeNull();
  });
  it('is refused when it is empty or larger than may be sent', () => {
    expect(whyRefused(new Blob([]), about())).toMatchObject({ message: 'the file is empty' });
    expect(whyRefused({ size: MOST_BYTES } as Blob, about())).toBeNull();
    expect(whyRefused({ size: MOST_BYTES + 1 } as Blob, about())).toMatchObject({ kind: 'refused' });
    // An hour as the recorder makes it.
    expect(whyRefused({ size: 44 + 3600 * 16000 * 2 } as Blob, about())).toBeNull();
  });
  it('goes out with what is known of it, and with nothing that is not', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      return new Response('{"id":1}', { status: 201 });
    });
    await keepRecording(sound, about());
    await keepRecording(sound, about({ of: { kind: 'other', id: null }, title: '', words: null, made_at_ms: null, realCall: true, consent: true }));
    expect(asked.map((url) => Object.fromEntries(new URL(url, 'http://x').searchParams))).toEqual([
      { of_kind: 'script', of_id: '7', title: 'About me', words: '120', real_call: 'false', consent: 'false', made_at_ms: '5' },
      { of_kind: 'other', real_call: 'true', consent: 'true' },
    ]);
  });
});

describe('a recording that is shown', () => {
  it('is fetched once more when it changes while it is on its way', async () => {
    const answers: ((state: string) => void)[] = [];
    vi.stubGlobal('fetch', (_: string, init: RequestInit) =>
      init.method === 'POST' ? Promise.resolve(new Response('{"id":3}', { status: 201 })) : new Promise<Response>((resolve) => answers.push((state) => resolve(new Response(`{"id":3,"state":"${state}"}`)))));
    const shown = recordingOf('3');
    const hide = shown.show();
    const coming = shown.refresh();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    // It is told as changed (as the server tells it), and what was read before that arrives afterwards.
    await keepRecording(sound, about());
    answers[0]!('running');
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]!('done');
    await coming;
    expect(shown.store.get()).toMatchObject({ state: 'ready', data: { state: 'done' } });
    hide();
  });
});
