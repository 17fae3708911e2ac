import { describe, expect, test } from 'vitest';
import type { ApplicationSummary } from '../../../contract/api.ts';
import { nextOf } from './next.ts';

const now = Date.parse('2026-11-27T12:00:00Z');
const one = (rest: Partial<ApplicationSummary>): ApplicationSummary => ({
  id: 1, version: 1, company: 1, company_name: 'Acme', role: 'Engineer', stage: 'applied', outcome: 'open', cause: null, source: null, channel: null, applied_on: null, cv: null,
  place: null, remote: null, follow_up_on: null, last_event_at_ms: now, next_round_at_ms: null, their_promise_due_on: null, my_promise_due_on: null, ...rest,
});
const said = (rest: Partial<ApplicationSummary>): string => {
  const next = nextOf(one(rest), '2026-11-27', now);
  return `${next.urgency}: ${next.words}`;
};

describe('what comes next', () => {
  test('what is over comes before everything', () => {
    expect(said({ their_promise_due_on: '2026-11-25', next_round_at_ms: now + 3_600_000 })).toBe('late: Their promise 2 days over');
    expect(said({ my_promise_due_on: '2026-11-26', their_promise_due_on: '2026-11-20' })).toBe('late: My promise 1 day over');
  });

  test('then a round, then what is due first', () => {
    expect(said({ next_round_at_ms: now + 3_600_000, their_promise_due_on: '2026-11-27' })).toMatch(/^soon: Fri/);
    expect(said({ their_promise_due_on: '2026-12-02', follow_up_on: '2026-11-28' })).toBe('soon: Follow-up due in 1 day');
    expect(said({ their_promise_due_on: '2026-11-27' })).toBe('soon: Their promise due today');
  });

  test('silence is said from a week on, but not of what was only saved', () => {
    expect(said({ last_event_at_ms: now - 6 * 86_400_000 })).toBe('none: ');
    expect(said({ last_event_at_ms: now - 12 * 86_400_000 })).toBe('quiet: Quiet for 12 days');
    expect(said({ stage: 'saved', last_event_at_ms: now - 12 * 86_400_000 })).toBe('none: ');
  });
});
