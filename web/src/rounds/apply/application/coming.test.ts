import { describe, expect, test } from 'vitest';
import type { ApplicationWhole } from '../../../contract/api.ts';
import { comingOf, placesOf, soFarOf } from './coming.ts';

const now = new Date('2026-11-27T10:00:00').getTime();
const at = (text: string): number => new Date(text).getTime();
const whole = (rest: object): ApplicationWhole =>
  ({ application: { outcome: 'open', stage: 'applied', follow_up_on: null, ...('application' in rest ? (rest.application as object) : {}) }, ad: null, rounds: [], promises: [], ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'application')) }) as unknown as ApplicationWhole;
const round = (id: number, when: string | null, outcome = 'planned') => ({ id, kind: 'live', at_ms: when === null ? null : at(when), outcome });
const promise = (id: number, due_on: string | null, closed_on: string | null = null, mine = false) => ({ id, mine, what: 'an answer', due_on, closed_on });

describe('what is to come', () => {
  test('the next first, what has no day not at all', () => {
    const all = whole({
      application: { follow_up_on: '2026-11-30' },
      rounds: [round(1, '2026-12-01T09:00:00'), round(2, '2026-11-27T09:30:00'), round(3, '2026-11-27T08:30:00'), round(4, null), round(5, '2026-12-02T09:00:00', 'cancelled')],
      promises: [promise(1, '2026-11-25'), promise(2, '2026-12-01', null, true), promise(3, null), promise(4, '2026-12-01', '2026-11-20')],
    });
    expect(comingOf(all, now).map(({ key, late }) => `${key}${late ? ' late' : ''}`)).toEqual(['promise 1 late', 'round 2', 'follow-up', 'promise 2', 'round 1']);
  });

  test('until when one may apply, as long as one has not', () => {
    const ad = { valid_through: '2026-12-05' };
    expect(comingOf(whole({ application: { stage: 'saved' }, ad }), now).map(({ key }) => key)).toEqual(['ad']);
    expect(comingOf(whole({ ad }), now)).toEqual([]);
    expect(comingOf(whole({ application: { stage: 'saved' }, ad: { valid_through: '2026-11-26' } }), now)).toEqual([]);
  });

  test('nothing when it has ended', () => {
    expect(comingOf(whole({ application: { outcome: 'rejected', follow_up_on: '2026-12-01' } }), now)).toEqual([]);
  });
});

test('what happened stands where it happened', () => {
  const all = whole({
    application: { applied_on: '2026-10-02' },
    events: [{ id: 2, at_ms: at('2026-11-26T10:00:00'), kind: 'heard', data: {} }, { id: 1, at_ms: at('2026-10-20T10:00:00'), kind: 'made', data: {} }],
    rounds: [round(1, '2026-11-03T09:00:00', 'passed'), round(2, '2026-11-04T09:00:00', 'cancelled'), round(3, '2026-12-04T09:00:00')],
  });
  expect(soFarOf(all, now).map(({ key }) => key)).toEqual(['event 2', 'round 1', 'event 1', 'applied']);
  expect(soFarOf(whole({ application: { applied_on: '2026-12-24' }, events: [] }), now)).toEqual([]);
});

test('places on the line', () => {
  expect(placesOf([10, 20, 15])).toEqual([0, 1, 0.5]);
  expect(placesOf([7])).toEqual([0.5]);
});
