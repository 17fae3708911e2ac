// What a mock interview of a kind asks: from one's scripts, the ladders of one's claims, and the bank.
import type { CallSummary, Ladder, Question, Script } from '../../../contract/api.ts';
import { pickNext, type Standing } from '../../../lib/rehearsed.ts';
import type { Prompt, Topic } from './mock.ts';

export type MockKind = 'screen' | 'manager' | 'story' | 'culture';
export const KINDS: readonly (readonly [MockKind, string, string])[] = [
  ['screen', 'Screening call', 'A recruiter asks for your five answers.'],
  ['manager', 'Hiring manager', 'Somebody tries to break your CV, and has things explained.'],
  ['story', 'Behavioural', 'Tell me about a time when …'],
  ['culture', 'Culture', 'Values, mission, ways of working.'],
];
export const LENGTHS: readonly number[] = [5, 10, 20, 30];

export interface Material {
  readonly scripts: readonly Script[];
  readonly ladders: readonly Ladder[];
  readonly questions: readonly Question[];
  readonly known: ReadonlyMap<string, Standing>;
  /** From 0 to 1, without 1. */
  readonly random: () => number;
}

const lines = (text: string | null): readonly string[] => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean);

/** What a recruiter asks, and asks on. Those with `only` come when there is a script for them: not everybody has a gap. */
const SCREEN: readonly { readonly kind: Script['kind']; readonly asks: string; readonly then: string; readonly limit_s: number; readonly only?: true }[] = [
  { kind: 'about-me', asks: 'Thank you for taking the call. To begin with: tell me about yourself.', then: 'Which part of that would help us most in the first half year?', limit_s: 90 },
  { kind: 'gap', asks: 'I see a gap in your CV. What did you do in that time?', then: 'And why do you want to begin again now?', limit_s: 30, only: true },
  { kind: 'leaving', asks: 'Why do you want to leave, or why did you?', then: 'What would have had to change for you to stay?', limit_s: 45 },
  { kind: 'processes', asks: 'Are you talking to other companies at the moment?', then: 'When do you have to decide?', limit_s: 30 },
  { kind: 'pay', asks: 'What are your salary expectations?', then: 'That is above our budget. Where is your limit?', limit_s: 45 },
];

function screenTopics({ scripts }: Material): readonly Topic[] {
  return SCREEN.flatMap(({ kind, asks, then, limit_s, only }): readonly Topic[] => {
    // One that is written for a company is for that one's call.
    const script = scripts.find((one) => one.kind === kind && one.company === null) ?? scripts.find((one) => one.kind === kind);
    if (only && !script) return [];
    const of = script ? { what: 'script' as const, script: script.id } : { what: 'other' as const };
    return [{ prompts: [{ asks, ...of, limit_s: script?.target_s ?? limit_s, points: lines(script?.must_say ?? null) }, { asks: then, ...of, limit_s: 30, points: [] }] }];
  });
}

/** One question of each level: the first, which is one's own where there is one. */
function ladderTopic({ claim, questions }: Ladder): readonly Topic[] {
  const prompts = [1, 2, 3].flatMap((level): readonly Prompt[] => {
    const first = questions.find((one) => one.level === level);
    return first ? [{ asks: level === 1 ? `Your CV says: ${claim.words.replace(/[.\s]+$/, '')}. ${first.text}` : first.text, what: 'claim', claim: claim.id, level, limit_s: first.seconds, points: [] }] : [];
  });
  const [first, ...rest] = prompts;
  return first ? [{ prompts: [first, ...rest] }] : [];
}

function bankTopic(question: Question, limit_s: number): Topic {
  const of = { what: 'question' as const, question: question.id };
  const first: Prompt = { asks: question.asks, ...of, limit_s: question.seconds ?? limit_s, points: question.must_say };
  return { prompts: question.follow_up ? [first, { asks: question.follow_up, ...of, limit_s: 60, points: [] }] : [first] };
}

/** So many of a set, what was never tried first, none twice. */
function drawn({ questions, known, random }: Material, set: Question['set'], n: number, limit_s: number): readonly Topic[] {
  let left = questions.filter((one) => one.set === set);
  const topics: Topic[] = [];
  while (topics.length < n) {
    const next = pickNext(left, known, random());
    if (!next) break;
    left = left.filter((one) => one !== next);
    topics.push(bankTopic(next, limit_s));
  }
  return topics;
}

/** One after the other of each, then what is left of the longer. */
const mixed = (a: readonly Topic[], b: readonly Topic[]): readonly Topic[] => Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]]).flat().filter((one) => one !== undefined);

/** More than there is time for, so that the clock ends it and not the list; a screening call has its five. */
export function planCall(kind: MockKind, minutes: number, material: Material): readonly Topic[] {
  const many = Math.ceil(minutes / 2) + 2;
  switch (kind) {
    case 'screen': return screenTopics(material);
    case 'manager': return mixed(material.ladders.flatMap(ladderTopic), drawn(material, 'explain', many, 75));
    case 'story': return drawn(material, 'story', many, 150);
    case 'culture': return drawn(material, 'culture', many, 90);
  }
}

/** A call to come, chosen by its round: of its kind and length, as far as there is a mock one like it. Empty: none. */
export function wishesOf(calls: readonly CallSummary[], chosen: string): { readonly round: number | null; readonly kind?: MockKind; readonly minutes?: number } {
  const call = calls.find(({ round }) => String(round) === chosen);
  if (!call) return { round: null };
  const kind = KINDS.find(([id]) => id === call.kind)?.[0];
  const minutes = call.minutes === null ? undefined : [...LENGTHS].reverse().find((length) => length <= call.minutes!) ?? LENGTHS[0];
  return { round: call.round, ...(kind ? { kind } : {}), ...(minutes ? { minutes } : {}) };
}
