import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeRequests } from '../upload.fake.ts';
import { keepRecording, recordingOf, type About } from './recordings.ts';

const sound = new Blob(['RIFF']);
const about = (more: Partial<About> = {}): About => ({ of: { kind: 'script', id: 7 }, title: 'About me', words: 120, realCall: false, consent: false, made_at_ms: 5, ...more });

afterEach(() => vi.unstubAllGlobals());

describe('a recording that is to be kept', () => {
  it('is refused of a real call when not everyone has agreed, before a byte is sent', async () => {
    const requests = fakeRequests();
    expect(await keepRecording(sound, about({ realCall: true })).answer).toMatchObject({ ok: false, trouble: { kind: 'refused', field: 'consent' } });
    expect(requests).toEqual([]);
  });
  it('goes out with what is known of it, and with nothing that is not', () => {
    const requests = fakeRequests();
    keepRecording(sound, about());
    keepRecording(sound, about({ of: { kind: 'other', id: null }, title: '', words: null, made_at_ms: null, realCall: true, consent: true }));
    expect(requests.map(({ url }) => Object.fromEntries(new URL(url, 'http://x').searchParams))).toEqual([
      { of_kind: 'script', of_id: '7', title: 'About me', words: '120', real_call: 'false', consent: 'false', made_at_ms: '5' },
      { of_kind: 'other', real_call: 'true', consent: 'true' },
    ]);
  });
});

describe('a recording that is shown', () => {
  it('is fetched once more when it changes while it is on its way', async () => {
    const answers: ((state: string) => void)[] = [];
    const requests = fakeRequests();
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push((state) => resolve(new Response(`{"id":3,"state":"${state}"}`)))));
    const shown = recordingOf('3');
    const hide = shown.show();
    const coming = shown.refresh();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    // It is told as changed (as the server tells it), and what was read before that arrives afterwards.
    const kept = keepRecording(sound, about());
    requests[0]!.end(201, '{"id":3}');
    await kept.answer;
    answers[0]!('running');
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]!('done');
    await coming;
    expect(shown.store.get()).toMatchObject({ state: 'ready', data: { state: 'done' } });
    hide();
  });
});
