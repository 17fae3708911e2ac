import { describe, expect, it, vi } from 'vitest';
import type { CardPackage, CardPackagePreview } from '../../../contract/api.ts';
import { fakeRequests } from '../../../lib/upload.fake.ts';
import { send } from './upload.ts';
import { busyWords, isOverlooked, leftOut, resultWords, scheduleWords, takeWords, wayOut, writes } from './words.ts';

const preview = (more: Partial<CardPackagePreview> = {}): CardPackagePreview => ({
  made: 0, known: 0, changed: 0, empty: 0, suspended: 0, unseen: 0, learning: 0, by_fsrs: 0, by_sm2: 0, reviews: 0, media: 0, with_media: 0, decks: [], n_decks: 0, samples: [], notes: [], ...more,
});

describe('a file', () => {
  it.each([
    ['deck.apkg', 0, 'empty'], ['deck.apkg', (128 << 20) + 1, '128 MiB; in Anki'], ['deck.txt', 5, 'deck as text'], ['deck', 5, 'end in .apkg'], ['deck.txt', 0, 'empty'],
    ['deck.apkg', 128 << 20, null], ['All.COLPKG', 5, null],
  ])('%s of %i bytes', async (name, size, why) => {
    const requests = fakeRequests();
    const { answer } = send({ name, size } as File);
    requests[0]?.end(201, '{}');
    expect(await answer).toMatchObject(why === null ? { ok: true } : { ok: false, trouble: { message: expect.stringContaining(why) as string } });
    vi.unstubAllGlobals();
  });
});

describe('a preview', () => {
  it('says where the cards stand', () => {
    expect(scheduleWords(preview())).toBeNull();
    expect(scheduleWords(preview({ made: 3, unseen: 3 }))).toBeNull();
    expect(scheduleWords(preview({ made: 4, unseen: 1, by_fsrs: 1, by_sm2: 2, reviews: 1 }))).toBe('Of the new ones 1 as FSRS left it, 2 by ease and interval (SM-2, turned into FSRS), 1 never seen; with 1 review.');
  });
  it('says what stays outside', () => {
    expect(leftOut(preview())).toEqual([]);
    expect(leftOut(preview({ media: 2, with_media: 1, empty: 1, notes: ['a note'] }))).toEqual(['2 pictures and sounds stay in the package; 1 new card has the name in brackets.', '1 card without a question is left out.', 'A note.']);
    expect(leftOut(preview({ media: 1 }))[0]).toBe('One picture or sound stays in the package; no new card names one.');
  });
  it('names what the button would write', () => {
    const both = preview({ made: 2, known: 3, changed: 1 });
    expect([writes(both, false), writes(both, true)]).toEqual([2, 3]);
    expect(takeWords(both, false)).toBe('Take in 2 new cards');
    expect(takeWords(both, true)).toBe('Take in 2 new cards and 1 new text');
    expect(takeWords(preview({ known: 3, changed: 3 }), true)).toBe('Take in 3 new texts');
  });
});

describe('a package that waits', () => {
  const waiting: CardPackage = { id: 1, name: 'a', bytes: 1, state: 'read', taking: false, schedule: true, changed: false, created_at_ms: 1, started_at_ms: 2, finished_at_ms: 5, failure: '', preview: preview(), result: null };
  const taken = (finished_at_ms: number, change: number | null): CardPackage => ({ ...waiting, id: 2, state: 'taken', finished_at_ms, result: { made: 1, known: 0, changed: 0, reviews: 0, empty: 0, change } });
  it('may be overtaken by another', () => {
    expect(isOverlooked(waiting, [waiting])).toBe(false);
    expect(isOverlooked(waiting, [waiting, taken(4, 9)])).toBe(false);
    expect(isOverlooked(waiting, [waiting, taken(6, null)])).toBe(false);
    expect(isOverlooked(waiting, [waiting, taken(6, 9)])).toBe(true);
    expect(isOverlooked({ ...waiting, state: 'taken' }, [taken(6, 9)])).toBe(false);
  });
});

describe('what became of it', () => {
  it('is told', () => {
    expect(resultWords({ made: 0, known: 2, changed: 0, reviews: 0, empty: 0, change: null })).toBe('Nothing new came in, 2 were here already.');
    expect(resultWords({ made: 1, known: 1, changed: 1, reviews: 3, empty: 1, change: 4 })).toBe('1 card and 3 reviews came in, 1 card got the text of the package, 1 was here already, 1 without a question left out.');
    expect(busyWords({ state: 'read', taking: false })).toBeNull();
    expect(busyWords({ state: 'running', taking: true })).toContain('taken in');
    expect(busyWords({ state: 'queued', taking: false })).toContain('waits');
  });
  it('has a way out', () => {
    expect(wayOut('its database is damaged')).toContain('Check Database');
    expect(wayOut('it has no collection in it, so it is no package of Anki')).toContain('File, Export');
    expect(wayOut('it has more than 100000 cards')).toContain('one by one');
  });
});
