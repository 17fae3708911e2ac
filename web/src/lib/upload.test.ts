import { afterEach, describe, expect, test, vi } from 'vitest';
import { onOutcome, type Answer, type Trouble } from './api.ts';
import { fakeRequests } from './upload.fake.ts';
import { createUploads, isBusy, mostWords, refused, upload, whyRefused, type Bringing, type Coming } from './upload.ts';

afterEach(() => vi.unstubAllGlobals());

const MIB = 1 << 20;
const file = (name = 'a.pdf', text = 'x'): File => new File([text], name);

describe('why a file need not travel', () => {
  test.each([
    ['an empty one', 0, { message: 'the file is empty' }],
    ['one that is too large', 10 * MIB + 1, { code: 'too_large', message: 'the file is larger than 10 MiB; no CV is' }],
  ])('%s', (_name, size, expected) => expect(whyRefused('createDocument', { size }, 'no CV is')).toMatchObject({ kind: 'refused', ...expected }));
  test.each([
    ['one that just fits', 'createDocument', 10 * MIB],
    ['an hour as the recorder makes it', 'createRecording', 44 + 3600 * 16000 * 2],
    ['a record', 'importRecord', 256 * MIB],
  ] as const)('not %s', (_name, to, size) => expect(whyRefused(to, { size })).toBeNull());
  test('the limit in words', () => expect([mostWords('createLinkedin'), mostWords('createCardPackage')]).toEqual(['10 MiB', '128 MiB']));
});

describe('one that is sent', () => {
  test('goes to its address as bytes, tells how far it is, and what came of it', async () => {
    const requests = fakeRequests();
    const shares: number[] = [];
    const sent = upload('createDocument', file(), { query: { name: 'a b.pdf' }, onShare: (share) => shares.push(share) });
    const [request] = requests;
    expect(request).toMatchObject({ method: 'POST', url: '/api/documents?name=a+b.pdf', headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json' } });
    request!.progress(1, 4);
    request!.progress(4, 4);
    request!.end(201, '{"change": 3}');
    expect([await sent.answer, shares]).toEqual([{ ok: true, value: { change: 3 } }, [0.25, 1]]);
  });

  test.each([
    ['in the words of the server', 409, '{"error":{"code":"conflict","message":"5 packages are here already"}}', { kind: 'refused', message: '5 packages are here already' }],
    ['in ours where it has none', 413, '<html>', { kind: 'refused', message: 'The server answered 413.' }],
    ['when what it says is not JSON', 200, '<html>', { kind: 'fault' }],
    ['when the session is over', 401, '{}', { kind: 'session' }],
  ])('is refused %s, and all hear of it', async (_name, status, text, trouble) => {
    const requests = fakeRequests();
    const outcomes: (Trouble | null)[] = [];
    const stop = onOutcome((one) => outcomes.push(one));
    const sent = upload('createCardPackage', file());
    requests[0]!.end(status, text);
    expect(await sent.answer).toMatchObject({ ok: false, trouble });
    expect(outcomes).toMatchObject([trouble]);
    stop();
  });

  test('that is stopped is no sign that the server is away; one that breaks off is', async () => {
    const requests = fakeRequests();
    const outcomes: (Trouble | null)[] = [];
    const stop = onOutcome((one) => outcomes.push(one));
    const [first, second] = [upload('createDocument', file()), upload('createDocument', file())];
    first.stop();
    expect([(await first.answer).ok, outcomes]).toEqual([false, []]);
    requests[1]!.breakOff();
    expect([await second.answer, outcomes]).toEqual([{ ok: false, trouble: { kind: 'offline' } }, [{ kind: 'offline' }]]);
    stop();
  });

  test('an empty one is not', async () => {
    const requests = fakeRequests();
    expect(await upload('createDocument', file('a', '')).answer).toMatchObject({ ok: false, trouble: { message: 'the file is empty' } });
    expect(requests).toEqual([]);
  });
});

/** Uploads whose answers the test gives. */
function world(more: Partial<Bringing<string>> = {}) {
  const sent: { readonly file: File; readonly share: (share: number) => void; readonly answer: (answer: Answer<string>) => void; stopped: boolean }[] = [];
  const arrived: string[] = [];
  const uploads = createUploads<string>({
    send(one, share) {
      let answer = (_: Answer<string>): void => undefined;
      const made = { file: one, share, answer: (given: Answer<string>) => answer(given), stopped: false };
      sent.push(made);
      return { answer: new Promise((resolve) => (answer = resolve)), stop: () => (made.stopped = true) };
    },
    arrived: (value) => void arrived.push(value),
    ...more,
  });
  const shown = (): readonly unknown[] => uploads.store.get().map(({ file: { name }, share, trouble }: Coming) => [name, share, trouble && 'message' in trouble ? trouble.message : trouble]);
  return { uploads, sent, arrived, shown };
}

describe('what a page holds', () => {
  test('from its choice to its arrival', async () => {
    const { uploads, sent, arrived, shown } = world();
    const coming = uploads.bring(file());
    expect([shown(), isBusy(uploads.store.get())]).toEqual([[['a.pdf', 0, null]], true]);
    sent[0]!.share(0.5);
    expect(shown()).toEqual([['a.pdf', 0.5, null]]);
    sent[0]!.answer({ ok: true, value: 'here' });
    await coming;
    expect([shown(), arrived, sent[0]!.stopped]).toEqual([[], ['here'], false]);
  });

  test('what was refused stays until it is tried again, another comes, or it is dismissed', async () => {
    const { uploads, sent, shown } = world();
    const refuse = async (coming: Promise<void>): Promise<void> => {
      sent.at(-1)!.answer({ ok: false, trouble: refused('no') });
      await coming;
    };
    await refuse(uploads.bring(file('a.pdf')));
    expect([shown(), isBusy(uploads.store.get())]).toEqual([[['a.pdf', 0, 'no']], false]);
    const again = uploads.again(uploads.store.get()[0]!.key);
    expect([shown(), sent.length]).toEqual([[['a.pdf', 0, null]], 2]);
    await refuse(again);
    const other = uploads.bring(file('b.pdf'));
    expect(shown()).toEqual([['b.pdf', 0, null]]);
    await refuse(other);
    uploads.dismiss(uploads.store.get()[0]!.key);
    expect(shown()).toEqual([]);
  });

  test('what arrived and is refused by the page is refused', async () => {
    const { uploads, sent, shown } = world({ arrived: () => refused('something else') });
    const coming = uploads.bring(file());
    sent[0]!.answer({ ok: true, value: 'here' });
    await coming;
    expect(shown()).toEqual([['a.pdf', 0, 'something else']]);
  });

  test('one at a time, or several', async () => {
    const one = world();
    void one.uploads.bring(file('a.pdf'));
    await one.uploads.bring(file('b.pdf'));
    expect(one.shown()).toEqual([['a.pdf', 0, null]]);
    const many = world({ several: true });
    void many.uploads.bring(file('a.pdf'));
    void many.uploads.bring(file('b.pdf'));
    many.sent[1]!.share(1);
    expect(many.shown()).toEqual([['a.pdf', 0, null], ['b.pdf', 1, null]]);
  });

  test('stopped, or left, nothing arrives', async () => {
    const { uploads, sent, arrived, shown } = world({ several: true });
    const coming = [uploads.bring(file('a.pdf')), uploads.bring(file('b.pdf'))];
    uploads.dismiss(uploads.store.get()[0]!.key);
    expect([shown(), sent.map(({ stopped }) => stopped)]).toEqual([[['b.pdf', 0, null]], [true, false]]);
    uploads.leave();
    sent.forEach(({ answer }) => answer({ ok: true, value: 'late' }));
    await Promise.all(coming);
    expect([shown(), arrived, sent[1]!.stopped]).toEqual([[], [], true]);
  });
});
