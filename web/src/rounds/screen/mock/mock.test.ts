import { expect, test } from 'vitest';
import { answerSeconds, asked, beginCall, CLOSING, done, hangUp, left_ms, pass, promptNow, shortBelow_s, tick, type Call, type Prompt, type Topic } from './mock.ts';

const prompt = (asks: string, limit_s = 60): Prompt => ({ asks, what: 'question', limit_s, points: [] });
const topics: readonly Topic[] = [{ prompts: [prompt('A'), prompt('A2'), prompt('A3')] }, { prompts: [prompt('B')] }];
/** Asked at once, answered for so many seconds. */
const answer = (call: Call, at_s: number, seconds: number): Call => done(asked(call, at_s * 1000), (at_s + seconds) * 1000);

test('a good answer goes deeper, then to the next topic, then to the end', () => {
  let call = beginCall(topics, 10, 0);
  expect([call.phase, call.says]).toEqual(['asking', { id: 1, text: 'A' }]);
  call = answer(call, 0, 40);
  expect([call.says.text, call.depth, call.turns[0]?.seconds, call.turns[0]?.silences]).toEqual(['A2', 1, 40, null]);
  call = answer(answer(call, 40, 40), 80, 40);
  expect([call.says.text, call.topic, call.depth]).toEqual(['B', 1, 0]);
  call = answer(call, 120, 40);
  expect([call.says.text, call.closing]).toEqual([CLOSING.asks, true]);
  call = answer(call, 160, 2);
  expect([call.phase, call.turns.length]).toEqual(['over', 5]);
  expect(done(call, 1e9)).toBe(call);
});

test('a short answer is asked to go deeper once, and both parts count', () => {
  let call = answer(beginCall(topics, 10, 0), 0, 5);
  expect([call.phase, call.says.text, call.turns.length]).toEqual(['asking', 'Can you go deeper?', 0]);
  call = answer(call, 10, 30);
  expect([call.says.text, call.turns[0]?.seconds, call.turns[0]?.deeper]).toEqual(['A2', 35, true]);
});

test('what stays short has nothing below it', () => {
  const call = answer(answer(beginCall(topics, 10, 0), 0, 2), 5, 2);
  expect([call.says.text, call.turns[0]?.seconds]).toEqual(['B', 4]);
});

test('after silence a nudge, then the offer to go on; silences are counted', () => {
  let call = asked(beginCall(topics, 10, 0), 0);
  call = tick(call, true, 1000);
  call = tick(call, false, 2000);
  expect(tick(call, false, 9999).says.text).toBe('A');
  call = tick(call, false, 10_000);
  expect([call.says.text, call.now.nudges]).toEqual(['Take your time.', 1]);
  expect(tick(call, false, 12_000).now.nudges).toBe(1);
  call = tick(call, false, 22_000);
  expect([call.says.text, call.now.nudges]).toEqual([expect.stringContaining('go on'), 2]);
  call = tick(call, true, 23_000);
  call = tick(tick(call, false, 24_000), true, 25_000);
  call = done(call, 40_000);
  expect(call.turns[0]).toMatchObject({ silences: 1, longest_s: 21, nudges: 2 });
});

test('a silence that lasts to the end counts, too', () => {
  const call = done(tick(tick(asked(beginCall(topics, 10, 0), 0), true, 1000), false, 20_000), 26_000);
  expect(call.turns[0]).toMatchObject({ silences: 1, longest_s: 6 });
});

test('without an ear no silence is known, and nobody is nudged', () => {
  let call = asked(beginCall(topics, 10, 0), 0);
  for (let t = 0; t < 60_000; t += 500) call = tick(call, null, t);
  expect([call.says.text, call.now.nudges]).toEqual(['A', 0]);
  expect(done(call, 60_000).turns[0]).toMatchObject({ silences: null, longest_s: null });
});

test('far over the time one is stopped, once', () => {
  let call = tick(asked(beginCall(topics, 10, 0), 0), null, 104_000);
  expect(call.now.stopped).toBe(false);
  call = tick(call, null, 106_000);
  expect([call.says.text, call.now.stopped]).toEqual([expect.stringContaining('stop you there'), true]);
  expect(tick(call, null, 200_000).says).toBe(call.says);
  expect(done(call, 110_000).turns[0]).toMatchObject({ stopped: true, seconds: 110 });
});

test('when the time is up the end comes, also in the midst of a topic', () => {
  const call = answer(beginCall(topics, 1, 0), 0, 61);
  expect([call.says.text, promptNow(call)]).toEqual([CLOSING.asks, CLOSING]);
  expect([left_ms(call, 30_000), left_ms(call, 90_000)]).toEqual([30_000, 0]);
});

test('one cannot answer: the next topic, and it is written down as passed', () => {
  let call = pass(beginCall(topics, 10, 0), 2000);
  expect([call.says.text, call.turns[0]?.passed, call.turns[0]?.seconds]).toEqual(['B', true, 0]);
  call = pass(pass(call, 3000), 4000);
  expect(call.phase).toBe('over');
  expect(pass(call, 5000)).toBe(call);
});

test('hanging up keeps what was said', () => {
  expect(hangUp(asked(beginCall(topics, 10, 0), 0), 1000).turns).toEqual([]);
  const call = hangUp(asked(beginCall(topics, 10, 0), 0), 9000);
  expect([call.phase, call.turns[0]?.seconds]).toEqual(['over', 9]);
  expect(hangUp(call, 10_000)).toBe(call);
});

test('nothing to ask is over at once', () => {
  expect(beginCall([], 10, 0).phase).toBe('over');
});

test('what is short depends on what is asked', () => {
  expect([shortBelow_s(prompt('', 60)), shortBelow_s(prompt('', 150)), shortBelow_s(prompt('', 10))]).toEqual([15, 30, 6]);
  expect(answerSeconds(asked(beginCall(topics, 1, 0), 1000), 3600)).toBe(3);
});

test('whatever happens in whatever order, it stays sound', () => {
  let seed = 11;
  const random = (n: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  for (let round = 0; round < 500; round++) {
    let now = 0;
    let call = beginCall(topics, 1 + random(3), 0);
    for (let i = 0; i < 60; i++) {
      now += random(20_000);
      const before = call;
      call = [asked(call, now), tick(call, [true, false, null][random(3)]!, now), done(call, now), i % 7 === 0 ? pass(call, now) : call, i > 50 ? hangUp(call, now) : call][random(5)]!;
      expect(call.turns.length).toBeGreaterThanOrEqual(before.turns.length);
      expect(call.turns.every(({ seconds, longest_s }) => seconds >= 0 && (longest_s === null || longest_s >= 0))).toBe(true);
      if (call.phase !== 'over') expect(promptNow(call).asks).toBeTruthy();
    }
  }
});
