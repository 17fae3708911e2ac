import { describe, expect, it } from 'vitest';
import type { Heard, HeardFillers } from '../../contract/api.ts';
import { tellFillers, tellForbidden, tellLength, tellSaid, tellTakes, tellTarget, tellVerbatim } from './tell.ts';

const fillers = (told: HeardFillers['told'], per_minute: number | null): HeardFillers => ({
  sounds: 3, markers: 4, per_minute, per_minute_low: per_minute && per_minute / 2, per_minute_high: per_minute && per_minute * 2, per_100_words: 6.25, told, by_time: per_minute !== null, said: [],
});
const heard = (more: Partial<Heard>): Heard => ({
  format: 'text', language: 'en', speakers: [], speaker: null, words: 140, seconds: 60.4, time: 'given', words_per_minute: 139, fillers: fillers('within', 2), hedges: { count: 0, per_minute: null, per_minute_low: null, per_minute_high: null, per_100_words: 0, said: [] },
  script: null, parts: [], n_marks: 0, marks: [], n_findings: 0, findings: [], ...more,
});
const script = { title: '', must_say: [], forbidden: [], word_for_word: null };

describe('the report in sentences', () => {
  it('tells the length and what it rests on', () => {
    expect(tellLength(heard({}))).toBe('140 words in 1:00, 139 words a minute');
    expect(tellLength(heard({ time: 'reckoned', words_per_minute: null }))).toBe('140 words; no time is known, at your pace about 1:00');
    expect(tellLength(heard({ speakers: [{ name: 'Me', parts: 1 }], speaker: 0, words: 1 }))).toMatch(/^Me: 1 word in/);
  });
  it('holds it to the target only when there is one', () => {
    expect(tellTarget(heard({}))).toBe('');
    expect(tellTarget(heard({ script: { ...script, target_s: null, max_s: null } }))).toBe('');
    expect(tellTarget(heard({ script: { ...script, target_s: 45, max_s: 60 } }))).toBe('60 s; target 45 s, at most 60 s');
    expect(tellTarget(heard({ script: { ...script, target_s: null, max_s: 50 } }))).toBe('60 s; at most 50 s: 10 s too long');
    expect(tellTarget(heard({ time: 'reckoned', script: { ...script, target_s: 45, max_s: null } }))).toBe('about 60 s; target 45 s');
  });
  it('says no number about fillers within the band, or where one rehearsal cannot tell', () => {
    for (const told of ['within', 'perhaps', 'too_short', 'no_list'] as const) expect(tellFillers(fillers(told, 4))).not.toMatch(/\d/);
    expect(tellFillers(fillers('above', 8))).toMatch(/^8 a minute \(.* 4 to 16\)/);
    expect(tellFillers(fillers('far_above', null))).toMatch(/^6.3 in 100 words/);
  });
  it('doubts what has a negation', () => {
    const point = { point: 'x', state: 'hit', share: 1 } as const;
    expect(tellForbidden({ ...point, places: 0, negated: false, state: 'missed' })).toBe('Not said');
    expect(tellForbidden({ ...point, places: 1, negated: true })).toBe('Perhaps: with a negation');
    expect(tellForbidden({ ...point, places: 2, negated: false })).toBe('Said 2 times');
  });
  it('tells the rest', () => {
    expect(tellSaid([{ name: 'so', count: 1 }, { name: 'i think', count: 4 }])).toBe('I think 4, so 1');
    expect(tellVerbatim({ runs: 0, words: 0, longest: 0, share: 0 })).toBe('Nothing is word for word as written.');
    expect(tellVerbatim({ runs: 1, words: 10, longest: 10, share: 0.25 })).toMatch(/^25 % .*10 words in 1 run/);
    expect(tellTakes({ verdict: 'drifting', overlap: 0.5, agreement: 0.5, common: 0.5, words_first: 50, words_second: 50, agreed: 1, only_first: 0, only_second: 0, changes: [{ kind: 'number', first: '4', second: '7' }] })).toBe('50 % of all runs of three words are in both; of 2 facts in both 1 agree.');
  });
});
