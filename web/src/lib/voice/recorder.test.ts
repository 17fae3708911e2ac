import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../api.ts';
import type { CaptureEvents, OpenCapture } from './capture.ts';
import { createRecorder } from './recorder.ts';
import type { Sound } from './take.ts';
import { HEADER_BYTES } from './wav.ts';

const RATE = 48000;
const speech = (seconds: number): Float32Array => Float32Array.from({ length: Math.round(RATE * seconds) }, (_, i) => 0.2 * Math.sin(i / 30));

/** A microphone in the hands of the test, and a server that answers what it is told. */
function bench(answers: Answer<string>[] = [], { mostSeconds = 3600, rateHz = RATE, last = 0 } = {}) {
  let events: CaptureEvents | null = null;
  const stop = vi.fn(async () => {
    if (last) events?.onSamples(speech(last));
  });
  const open: OpenCapture = async (given) => {
    events = given;
    return { ok: true, capture: { rateHz, stop } };
  };
  const sent: Sound[] = [];
  const made = createRecorder<string>(open, mostSeconds);
  const way = async (sound: Sound): Promise<Answer<string>> => {
    sent.push(sound);
    return answers.shift() ?? { ok: true, value: 'kept' };
  };
  const recorder = { ...made, send: () => made.send(way) };
  return { recorder, sent, stop, say: (seconds: number) => events?.onSamples(speech(seconds)), hush: (seconds: number) => events?.onSamples(new Float32Array(RATE * seconds)), lose: () => events?.onLost() };
}
const samplesOf = async (wav: Blob): Promise<Int16Array> => new Int16Array((await wav.arrayBuffer()).slice(HEADER_BYTES));

describe('a recorder', () => {
  it('goes from the question to what is kept, and lets the microphone go', async () => {
    const { recorder, sent, stop, say } = bench();
    await recorder.start();
    say(1);
    expect(recorder.take.get()).toEqual({ state: 'recording', seconds: 1, heard: 'sound' });
    expect(recorder.level.get().rms_db).toBeCloseTo(-17, 0);
    await recorder.stop();
    expect(stop).toHaveBeenCalledTimes(1);
    expect(recorder.level.get().rms_db).toBe(-Infinity);
    await recorder.send();
    expect(recorder.take.get()).toEqual({ state: 'kept', kept: 'kept' });
    expect(sent[0]).toMatchObject({ seconds: 1, ended: 'asked', silent: false, clipped: false });
    expect((await samplesOf(sent[0]!.wav)).length).toBe(16000);
  });
  it('keeps the samples that come while it stops', async () => {
    const { recorder, say } = bench([], { last: 0.5 });
    await recorder.start();
    say(1);
    await recorder.stop();
    const take = recorder.take.get();
    expect(take.state === 'stopped' && take.sound.seconds).toBe(1.5);
  });
  it('takes nothing in while it is paused', async () => {
    const { recorder, say } = bench();
    await recorder.start();
    say(1);
    recorder.pause();
    say(5);
    expect(recorder.take.get()).toEqual({ state: 'paused', seconds: 1 });
    recorder.resume();
    say(1);
    await recorder.stop();
    const take = recorder.take.get();
    expect(take.state === 'stopped' && (await samplesOf(take.sound.wav)).length).toBe(32000);
  });
  it('stops by itself at its longest, to the sample, and says so', async () => {
    const { recorder, say } = bench([], { mostSeconds: 2 });
    await recorder.start();
    say(1.5);
    say(1.5);
    say(1);
    await vi.waitFor(() => expect(recorder.take.get().state).toBe('stopped'));
    const take = recorder.take.get();
    expect(take.state === 'stopped' && [take.sound.ended, take.sound.seconds, (await samplesOf(take.sound.wav)).length]).toEqual(['limit', 2, 32000]);
  });
  it('keeps what there is when the microphone goes away', async () => {
    const { recorder, say, lose } = bench();
    await recorder.start();
    say(1);
    lose();
    await vi.waitFor(() => expect(recorder.take.get()).toMatchObject({ state: 'stopped', sound: { ended: 'lost', seconds: 1 } }));
  });
  it('says that nothing is heard while it records, and when nothing was heard at all', async () => {
    const { recorder, hush } = bench();
    await recorder.start();
    hush(4);
    expect(recorder.take.get()).toMatchObject({ state: 'recording', heard: 'silence' });
    await recorder.stop();
    expect(recorder.take.get()).toMatchObject({ state: 'stopped', sound: { silent: true } });
  });
  it('has the same take still when it could not be sent, and sends it again', async () => {
    const { recorder, sent, say } = bench([{ ok: false, trouble: { kind: 'offline' } }]);
    await recorder.start();
    say(1);
    await recorder.stop();
    await recorder.send();
    expect(recorder.take.get()).toMatchObject({ state: 'failed', trouble: { kind: 'offline' } });
    await recorder.send();
    expect(recorder.take.get().state).toBe('kept');
    expect(sent[1]).toBe(sent[0]);
  });
  it('sends once, however often it is told to', async () => {
    const { recorder, sent, say } = bench();
    await recorder.start();
    say(1);
    await recorder.stop();
    await Promise.all([recorder.send(), recorder.send(), recorder.send()]);
    await recorder.send();
    expect(sent.length).toBe(1);
  });
  it('stops once, however often it is told to', async () => {
    const { recorder, stop, say } = bench();
    await recorder.start();
    say(1);
    await Promise.all([recorder.stop(), recorder.stop()]);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(recorder.take.get().state).toBe('stopped');
  });
  for (const why of ['denied', 'none', 'busy', 'insecure', 'unsupported'] as const)
    it(`says why there is no microphone: ${why}`, async () => {
      const recorder = createRecorder<string>(async () => ({ ok: false, why }));
      await recorder.start();
      expect(recorder.take.get()).toEqual(why === 'denied' ? { state: 'denied' } : { state: 'no-microphone', why });
    });
  it('lets a microphone go that is granted after the page was left', async () => {
    const stop = vi.fn(async () => undefined);
    let grant = (): void => undefined;
    const granted = new Promise<void>((resolve) => {
      grant = resolve;
    });
    const recorder = createRecorder<string>(async () => { await granted; return { ok: true, capture: { rateHz: RATE, stop } }; });
    const started = recorder.start();
    await Promise.resolve();
    recorder.leave();
    grant();
    await started;
    expect(stop).toHaveBeenCalledTimes(1);
    expect(recorder.take.get()).toEqual({ state: 'idle' });
  });
  it('lets the microphone go when the page is left, and has what was taken still', async () => {
    const { recorder, stop, say } = bench();
    await recorder.start();
    say(1);
    recorder.leave();
    await vi.waitFor(() => expect(recorder.take.get()).toMatchObject({ state: 'stopped', sound: { seconds: 1 } }));
    recorder.leave();
    expect(stop).toHaveBeenCalledTimes(1);
    expect(recorder.take.get().state).toBe('stopped');
  });
  it('fetches a take back that was let go for another', async () => {
    const { recorder, stop, say } = bench();
    await recorder.start();
    say(1);
    await recorder.stop();
    const before = recorder.take.get();
    if (before.state !== 'stopped') throw new Error(before.state);
    recorder.clear();
    await recorder.start();
    say(3);
    recorder.restore(before.sound);
    expect(recorder.take.get()).toEqual(before);
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(2));
  });
  it('keeps the rate of a card that is slower than speech wants', async () => {
    const { recorder, say } = bench([], { rateHz: 8000 });
    await recorder.start();
    say(1);
    await recorder.stop();
    const take = recorder.take.get();
    if (take.state !== 'stopped') throw new Error(take.state);
    expect(new DataView(await take.sound.wav.arrayBuffer()).getUint32(24, true)).toBe(8000);
    expect(take.sound.seconds).toBe(6);
  });
  it('asks for one microphone, however often it is told to start', async () => {
    let opened = 0;
    const recorder = createRecorder<string>(async () => { opened++; return { ok: true, capture: { rateHz: RATE, stop: async () => undefined } }; });
    await Promise.all([recorder.start(), recorder.start()]);
    await recorder.start();
    expect(opened).toBe(1);
    expect(recorder.take.get().state).toBe('recording');
  });
  it('throws a take away and begins anew', async () => {
    const { recorder, say } = bench();
    await recorder.start();
    say(1);
    recorder.clear();
    expect(recorder.take.get()).toEqual({ state: 'idle' });
    await recorder.start();
    say(2);
    expect(recorder.take.get()).toMatchObject({ state: 'recording', seconds: 2 });
    const stopping = recorder.stop();
    recorder.clear();
    await stopping;
    expect(recorder.take.get()).toEqual({ state: 'idle' });
  });
});
