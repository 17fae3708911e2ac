import { describe, expect, test } from 'vitest';
import { addressOf, troubleOf } from './api.ts';

test.each([
  ['/api/a', {}, {}, '/api/a'],
  ['/api/a/{id}/b/{c}', { id: 1, c: 'x/y' }, {}, '/api/a/1/b/x%2Fy'],
  ['/api/a', {}, { n: 2, empty: undefined, text: 'a b' }, '/api/a?n=2&text=a+b'],
])('%s', (path, params, query, address) => expect(addressOf(path, params, query)).toBe(address));

describe('troubleOf', () => {
  const body = (code: string, field = '') => ({ error: { code, message: 'Why.', field } });
  test.each([
    ['the session', 401, body('unauthenticated'), null, { kind: 'session' }],
    ['not there', 404, body('not_found'), null, { kind: 'missing', message: 'Why.' }],
    ['too often', 429, body('busy'), '3', { kind: 'busy', message: 'Why.', retry_after_ms: 3000 }],
    ['busy without a time', 503, body('busy'), null, { kind: 'busy', message: 'Why.', retry_after_ms: 2000 }],
    ['disk full', 503, body('full'), null, { kind: 'fault', message: 'Why.' }],
    ['refused', 400, body('invalid', 'source'), null, { kind: 'refused', code: 'invalid', message: 'Why.', field: 'source' }],
    ['no JSON', 502, null, null, { kind: 'fault', message: 'The server answered 502.' }],
  ])('%s', (_name, status, given, retry, trouble) => expect(troubleOf(status, given, retry)).toEqual(trouble));
});
