import { expect, test } from 'vitest';
import type { CallSummary, Ladder, Question, Script } from '../../../contract/api.ts';
import { planCall, wishesOf, type Material } from './plan.ts';

const question = (id: string, set: Question['set'], follow_up: string | null = 'And then?'): Question => ({
  id, set, round: 'story', asks: `${id}?`, themes: [], topic: null, level: null, probes: null, follow_up, group: null, why: null, source: null, seconds: set === 'explain' ? 75 : null, must_say: set === 'explain' ? ['a', 'b'] : [],
});
const script = (rest: Partial<Script>): Script => ({ id: 1, version: 1, made_at_ms: 0, changed_at_ms: 0, kind: 'about-me', company: null, title: 'x', variant: null, language: null, body: null, must_say: null, forbidden: null, target_s: null, max_s: null, ...rest });
const ladder = { claim: { id: 7, words: 'Cut costs by 30 %. ' }, questions: [1, 2, 3].map((level) => ({ id: `q${level}`, level, about: 'general', text: `Level ${level}?`, quotes: null, own: false, seconds: 60 })) } as unknown as Ladder;
const material: Material = {
  scripts: [script({ id: 3, kind: 'gap', company: 5 }), script({ id: 4, kind: 'gap', must_say: ' laid off \n\ndate', target_s: 20 })], ladders: [ladder], random: () => 0, known: new Map(),
  questions: [...Array.from({ length: 30 }, (_, i) => question(`s${i}`, 'story')), question('c1', 'culture', null), question('e1', 'explain'), question('e2', 'explain')],
};

test('a screening call asks the five, the gap only where there is one to explain', () => {
  const topics = planCall('screen', 10, material);
  expect(topics.map(({ prompts }) => prompts[0].script ?? prompts[0].what)).toEqual(['other', 4, 'other', 'other', 'other']);
  expect(topics[1]!.prompts[0]).toMatchObject({ limit_s: 20, points: ['laid off', 'date'] });
  expect(planCall('screen', 10, { ...material, scripts: [] }).length).toBe(4);
});

test('a hiring manager climbs the claims and has things explained', () => {
  const topics = planCall('manager', 10, material);
  expect(topics.map(({ prompts }) => prompts[0].asks)).toEqual(['Your CV says: Cut costs by 30 %. Level 1?', 'e1?', 'e2?']);
  expect(topics[0]!.prompts.map(({ level }) => level)).toEqual([1, 2, 3]);
  expect(topics[1]!.prompts.map(({ limit_s, points }) => [limit_s, points.length])).toEqual([[75, 2], [60, 0]]);
});

test('questions of the bank: none twice, what was tried last', () => {
  const topics = planCall('story', 10, { ...material, known: new Map([['s0', { times: 1, grade: 4, at_ms: 5 }]]) });
  const ids = topics.map(({ prompts }) => prompts[0].question);
  expect(ids.length).toBe(7);
  expect(new Set(ids).size).toBe(7);
  expect(ids).not.toContain('s0');
  expect(planCall('culture', 30, material).map(({ prompts }) => prompts.length)).toEqual([1]);
  expect(planCall('story', 10, { ...material, questions: [] })).toEqual([]);
});

test('a call to come brings its kind and length', () => {
  const calls = [{ round: 4, kind: 'culture', minutes: 25 }, { round: 5, kind: 'design', minutes: 3 }, { round: 6, kind: 'screen', minutes: null }] as unknown as readonly CallSummary[];
  expect(wishesOf(calls, '4')).toEqual({ round: 4, kind: 'culture', minutes: 20 });
  expect(wishesOf(calls, '5')).toEqual({ round: 5, minutes: 5 });
  expect(wishesOf(calls, '6')).toEqual({ round: 6, kind: 'screen' });
  expect(wishesOf(calls, '')).toEqual({ round: null });
});
