// A mock interview as a machine of states: what is asked, when it goes deeper, when it waits, when it ends. Pure: the clock, the voice and the ear come from
// outside, so that every rule here is tested without them. It is TypeScript, because all that drives it (speech, microphone, keys) is the browser's, and a
// call must go on when the server does not answer.
//
// Rules, in their order, when an answer is over:
//   too short        once for each topic: can you go deeper?
//   more of it       the claim's next level, or the question's own follow-up
//   the next topic   while there is time
//   the end          "what would you like to ask us?", once
// While one answers: after a silence a nudge, after a longer one the offer to go on; far over the time, one is stopped.

export type PromptWhat = 'script' | 'claim' | 'question' | 'other';

export interface Prompt {
  readonly asks: string;
  readonly what: PromptWhat;
  readonly limit_s: number;
  /** What the answer must have, to tick afterwards; may be empty. */
  readonly points: readonly string[];
  readonly script?: number;
  readonly claim?: number;
  readonly level?: number;
  readonly question?: string;
}

/** The first prompt, and those that go deeper after a good answer. */
export interface Topic {
  readonly prompts: readonly [Prompt, ...Prompt[]];
}

export interface Turn {
  readonly prompt: Prompt;
  /** Of a topic's prompts: 0 is the first. */
  readonly depth: number;
  /** When it was asked, on the wall clock. */
  readonly at_ms: number;
  /** Of the answer, nudges included. */
  readonly seconds: number;
  /** Pauses of at least PAUSE_S that were heard; null: nobody listened. */
  readonly silences: number | null;
  readonly longest_s: number | null;
  readonly nudges: number;
  readonly deeper: boolean;
  readonly stopped: boolean;
  /** One said that one cannot answer. */
  readonly passed: boolean;
}

export interface Saying {
  readonly id: number;
  readonly text: string;
}

export interface Call {
  readonly topics: readonly Topic[];
  readonly minutes: number;
  readonly began_ms: number;
  readonly phase: 'asking' | 'listening' | 'over';
  readonly topic: number;
  readonly depth: number;
  /** What is said now, or was said last. */
  readonly says: Saying;
  readonly turns: readonly Turn[];
  readonly closing: boolean;
  /** Of the turn that is on. */
  readonly now: Now;
}

interface Now {
  readonly asked_ms: number;
  /** When one began to listen; null while it is asked. */
  readonly since_ms: number | null;
  /** Answered before, when it was asked to go deeper. */
  readonly before_ms: number;
  /** Since when nothing is heard; null: something is, or nobody listens. */
  readonly quiet_ms: number | null;
  readonly listened: boolean;
  readonly silences: number;
  readonly longest_ms: number;
  readonly nudges: number;
  readonly deeper: boolean;
  readonly stopped: boolean;
}

export const PAUSE_S = 4;
const NUDGE_S = 8;
const OFFER_S = 20;
const STOP_AT = 1.75;

const DEEPER = ['Can you go deeper?', 'Say more. What exactly did you do?', 'I would like to hear more about that. What happened then?'];
const NUDGE = 'Take your time.';
const OFFER = 'Shall we go on to the next one? Say that you are done.';
const STOP = 'Let me stop you there. What was the result, in one sentence?';
export const CLOSING: Prompt = { asks: 'We are nearly through. What would you like to ask us?', what: 'other', limit_s: 120, points: ['Asked about the work, not only the terms', 'Asked when I will hear from them'] };

/** An answer below it begs for more: a quarter of its time, but never more than half a minute. */
export const shortBelow_s = (prompt: Prompt): number => Math.min(30, Math.max(6, prompt.limit_s / 4));

const fresh = (asked_ms: number): Now => ({ asked_ms, since_ms: null, before_ms: 0, quiet_ms: null, listened: false, silences: 0, longest_ms: 0, nudges: 0, deeper: false, stopped: false });
const say = (call: Call, text: string): Saying => ({ id: call.says.id + 1, text });

export const promptNow = (call: Call): Prompt => (call.closing ? CLOSING : call.topics[call.topic]!.prompts[call.depth]!);

export function beginCall(topics: readonly Topic[], minutes: number, now_ms: number): Call {
  const first = topics[0]?.prompts[0];
  return { topics, minutes, began_ms: now_ms, phase: first ? 'asking' : 'over', topic: 0, depth: 0, says: { id: 1, text: first?.asks ?? '' }, turns: [], closing: false, now: fresh(now_ms) };
}

/** It was asked to the end: the answer begins. */
export const asked = (call: Call, now_ms: number): Call => (call.phase === 'asking' ? { ...call, phase: 'listening', now: { ...call.now, since_ms: now_ms } } : call);

const answered_ms = ({ now }: Call, now_ms: number): number => now.before_ms + (now.since_ms === null ? 0 : now_ms - now.since_ms);
export const answerSeconds = (call: Call, now_ms: number): number => Math.round(answered_ms(call, now_ms) / 1000);

const quietEnded = (now: Now, now_ms: number): Now => {
  if (now.quiet_ms === null) return now;
  const long = now_ms - now.quiet_ms;
  return { ...now, quiet_ms: null, silences: now.silences + (long >= PAUSE_S * 1000 ? 1 : 0), longest_ms: Math.max(now.longest_ms, long) };
};

/** Several times a second while one answers. heard: whether a voice is; null: nobody listens. */
export function tick(call: Call, heard: boolean | null, now_ms: number): Call {
  if (call.phase !== 'listening') return call;
  let now = call.now;
  if (heard !== null) now = { ...now, listened: true };
  if (heard === true) now = quietEnded(now, now_ms);
  else if (heard === false && now.quiet_ms === null) now = { ...now, quiet_ms: now_ms };
  const quiet_s = now.quiet_ms === null ? 0 : (now_ms - now.quiet_ms) / 1000;
  if (now.nudges === 0 && quiet_s >= NUDGE_S) return { ...call, says: say(call, NUDGE), now: { ...now, nudges: 1 } };
  if (now.nudges === 1 && quiet_s >= OFFER_S) return { ...call, says: say(call, OFFER), now: { ...now, nudges: 2 } };
  if (!now.stopped && answered_ms({ ...call, now }, now_ms) > promptNow(call).limit_s * STOP_AT * 1000) return { ...call, says: say(call, STOP), now: { ...now, stopped: true } };
  return now === call.now ? call : { ...call, now };
}

function endTurn(call: Call, passed: boolean, now_ms: number): Call {
  const { listened, silences, longest_ms, nudges, deeper, stopped, asked_ms } = quietEnded(call.now, now_ms);
  const turn: Turn = {
    prompt: promptNow(call), depth: call.depth, at_ms: asked_ms, seconds: answerSeconds(call, now_ms), silences: listened ? silences : null, longest_s: listened ? Math.round(longest_ms / 1000) : null, nudges, deeper, stopped, passed,
  };
  return { ...call, turns: [...call.turns, turn] };
}

const askNext = (call: Call, topic: number, depth: number, now_ms: number): Call => {
  const next = { ...call, topic, depth, phase: 'asking' as const, now: fresh(now_ms) };
  return { ...next, says: say(call, promptNow(next).asks) };
};

function onward(call: Call, deeper: boolean, now_ms: number): Call {
  const timeIsUp = now_ms - call.began_ms >= call.minutes * 60_000;
  if (call.closing) return { ...call, phase: 'over' };
  if (deeper && !timeIsUp && call.topics[call.topic]!.prompts[call.depth + 1]) return askNext(call, call.topic, call.depth + 1, now_ms);
  if (!timeIsUp && call.topics[call.topic + 1]) return askNext(call, call.topic + 1, 0, now_ms);
  return askNext({ ...call, closing: true }, call.topic, 0, now_ms);
}

/** The answer is over. */
export function done(call: Call, now_ms: number): Call {
  if (call.phase !== 'listening') return call;
  const short = answered_ms(call, now_ms) < shortBelow_s(promptNow(call)) * 1000;
  if (short && !call.closing && !call.now.deeper) {
    const now: Now = { ...quietEnded(call.now, now_ms), before_ms: answered_ms(call, now_ms), since_ms: null, nudges: 0, deeper: true };
    return { ...call, phase: 'asking', now, says: say(call, DEEPER[call.turns.length % DEEPER.length]!) };
  }
  // What was short twice has nothing below it.
  return onward(endTurn(call, false, now_ms), !short, now_ms);
}

/** One cannot answer: on to the next topic. */
export const pass = (call: Call, now_ms: number): Call => (call.phase === 'over' ? call : onward(endTurn(call, true, now_ms), false, now_ms));

/** Hung up. What is being answered counts when something was said. */
export function hangUp(call: Call, now_ms: number): Call {
  if (call.phase === 'over') return call;
  const ended = call.phase === 'listening' && answered_ms(call, now_ms) >= 3000 ? endTurn(call, false, now_ms) : call;
  return { ...ended, phase: 'over' };
}

/** Time left, never below nothing. */
export const left_ms = (call: Call, now_ms: number): number => Math.max(0, call.began_ms + call.minutes * 60_000 - now_ms);
