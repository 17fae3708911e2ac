import { afterEach, expect, test, vi } from 'vitest';
import { createSpeaker, FAILS, hasVoice, meansWords, onVoices, pickVoice, toldWords } from './speak.ts';

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({ lang, localService, name: lang, default: false, voiceURI: lang });

function fake(voices: SpeechSynthesisVoice[]) {
  const said: SpeechSynthesisUtterance[] = [];
  return { said, voices, speaking: false, getVoices: () => voices, cancel: vi.fn(), resume: vi.fn(), speak: (one: SpeechSynthesisUtterance) => void said.push(one) };
}
const utter = (text: string) => ({ text }) as SpeechSynthesisUtterance;
const speakerOf = (synthesis: ReturnType<typeof fake> | null, more: Parameters<typeof createSpeaker>[0] = {}) => createSpeaker({ synthesis, utter, page: null, ...more });
const ended = (one: SpeechSynthesisUtterance) => one.onend!({} as SpeechSynthesisEvent);
const broke = (one: SpeechSynthesisUtterance) => one.onerror!({} as SpeechSynthesisErrorEvent);

afterEach(() => void vi.useRealTimers());

test('only an English voice of this machine', () => {
  expect(pickVoice([voice('de-DE'), voice('en-US', false), voice('en-GB')])?.lang).toBe('en-GB');
  expect(pickVoice([voice('en-US', false), voice('enm')])).toBe(null);
  expect([hasVoice(null), hasVoice(fake([])), hasVoice(fake([voice('en')]))]).toEqual([false, false, true]);
});

test('it is over when it was said, when it breaks off, and when something else is said', async () => {
  const synthesis = fake([voice('en-GB')]);
  const speaker = speakerOf(synthesis);
  const first = speaker.say('One');
  expect(speaker.speaking()).toBe(true);
  const second = speaker.say('Two');
  expect(await first).toBe('stopped');
  expect(synthesis.cancel).toHaveBeenCalled();
  // What comes late of the one before ends nothing.
  broke(synthesis.said[0]!);
  expect(speaker.speaking()).toBe(true);
  ended(synthesis.said[1]!);
  expect(await second).toBe('said');
  expect(speaker.speaking()).toBe(false);
  const third = speaker.say('Three');
  broke(synthesis.said[2]!);
  expect(await third).toBe('failed');
  expect(speaker.means.get()).toBe('aloud');
});

test('a voice that fails again and again is given up, until the user wants it once more', async () => {
  const synthesis = fake([voice('en')]);
  const speaker = speakerOf(synthesis);
  for (let i = 0; i < FAILS; i++) {
    const saying = speaker.say('Hello');
    broke(synthesis.said.at(-1)!);
    expect(await saying).toBe('failed');
  }
  expect(speaker.means.get()).toBe('failed');
  expect(await speaker.say('Hello')).toBe('written');
  expect(synthesis.said.length).toBe(FAILS);
  speaker.mute(false);
  const saying = speaker.say('Hello');
  ended(synthesis.said.at(-1)!);
  expect(await saying).toBe('said');
});

test('one that fails between others is not given up', async () => {
  const synthesis = fake([voice('en')]);
  const speaker = speakerOf(synthesis);
  for (const end of [broke, ended, broke, ended]) {
    const saying = speaker.say('Hello');
    end(synthesis.said.at(-1)!);
    await saying;
  }
  expect(speaker.means.get()).toBe('aloud');
});

test('a voice that hangs is given up, one that refuses too, and without one it is written at once', async () => {
  vi.useFakeTimers();
  const synthesis = fake([voice('en')]);
  const speaker = speakerOf(synthesis);
  const saying = speaker.say('Hello');
  vi.advanceTimersByTime(10_000);
  expect(await saying).toBe('failed');
  expect(speaker.speaking()).toBe(false);
  expect(await speakerOf({ ...synthesis, speak: () => { throw new Error('no'); } }).say('Hello')).toBe('failed');
  for (const none of [speakerOf(null), speakerOf(fake([voice('de')]))]) {
    expect(await none.say('Hello')).toBe('written');
    expect(none.means.get()).toBe('no-voice');
  }
});

test('voices that come after the page are taken, and those that go are not missed', async () => {
  const synthesis = fake([]);
  const speaker = speakerOf(synthesis);
  expect(await speaker.say('One')).toBe('written');
  synthesis.voices.push(voice('en'));
  const saying = speaker.say('Two');
  expect(speaker.means.get()).toBe('aloud');
  ended(synthesis.said[0]!);
  expect(await saying).toBe('said');
  synthesis.voices.pop();
  expect(await speaker.say('Three')).toBe('written');
  const hear = vi.fn();
  const target = Object.assign(new EventTarget(), fake([])) as unknown as SpeechSynthesis;
  const stop = onVoices(hear, target);
  target.dispatchEvent(new Event('voiceschanged'));
  stop();
  target.dispatchEvent(new Event('voiceschanged'));
  expect(hear).toHaveBeenCalledOnce();
  onVoices(hear, null)();
});

test('who wants it in writing is not spoken to, from the middle of a sentence on', async () => {
  const synthesis = fake([voice('en')]);
  const speaker = speakerOf(synthesis);
  const saying = speaker.say('Hello');
  speaker.mute(true);
  expect(await saying).toBe('stopped');
  expect([await speaker.say('Hello'), speaker.means.get(), synthesis.said.length]).toEqual(['written', 'muted', 1]);
  expect(await speakerOf(synthesis, { muted: true }).say('Hello')).toBe('written');
  expect(synthesis.said.length).toBe(1);
});

test('back from the background a voice that was held goes on, and one that is overdue is given up', async () => {
  const synthesis = fake([voice('en')]);
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  let now = 0;
  const speaker = speakerOf(synthesis, { page: page as unknown as Document, clock: () => now });
  const turn = (state: DocumentVisibilityState): void => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const saying = speaker.say('Hello');
  turn('hidden');
  expect(synthesis.resume).not.toHaveBeenCalled();
  now = 1000;
  turn('visible');
  expect(synthesis.resume).toHaveBeenCalledOnce();
  expect(speaker.speaking()).toBe(true);
  // The timer of a page in the background may be a minute late.
  turn('hidden');
  now = 60_000;
  turn('visible');
  expect(await saying).toBe('failed');
  turn('visible');
  expect(synthesis.resume).toHaveBeenCalledOnce();
});

test('it says which it was', () => {
  expect(meansWords.failed).toContain('failed');
  expect(toldWords(['written', 'written'])).toBe('All of it was asked in writing.');
  expect(toldWords(['said', 'stopped', 'failed', 'written'])).toBe('Asked aloud: 2; in writing: 1; by a voice that failed, and read: 1.');
  expect(toldWords(['said'])).toBe('Asked aloud: 1.');
  expect(toldWords(['failed', 'written'])).toBe('Asked in writing: 1; by a voice that failed, and read: 1.');
});
