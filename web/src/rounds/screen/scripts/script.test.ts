import { describe, expect, it } from 'vitest';
import type { Script, ScriptDraft } from '../../../contract/api.ts';
import { askedWords, changedFacts, detailsOf, draftOf, fromDraft, limitOf, missingKinds, restored } from './script.ts';

const script = (change: Partial<Script>): Script => ({
  id: 1, version: 1, made_at_ms: 0, changed_at_ms: 0, kind: 'gap', company: null, title: 't', variant: null, language: null, body: 'b', must_say: null, forbidden: null, target_s: null, max_s: null, ...change,
});
const draft = (change: Partial<ScriptDraft>): ScriptDraft => ({ id: 'a', kind: 'gap', variant: null, title: 'A', target_s: 20, max_s: 30, must_say: ['x', 'y | z'], forbidden: [], outline: 'o', tips: [], ...change });

describe('scripts', () => {
  it('are missing when nothing is written that goes for all', () => {
    expect(missingKinds([])).toEqual(['about-me', 'gap', 'leaving', 'processes', 'pay']);
    expect(missingKinds([script({}), script({ kind: 'pay', company: 3 }), script({ kind: 'leaving', body: null }), script({ kind: 'own' })])).toEqual(['about-me', 'leaving', 'processes', 'pay']);
  });
  it('begin with a draft', () => {
    expect(fromDraft(draft({ variant: 'laid off' }))).toEqual({ kind: 'gap', title: 'A', variant: 'laid off', target_s: 20, max_s: 30, must_say: 'x\ny | z', forbidden: null });
    const drafts = [draft({}), draft({ id: 'b', variant: 'studies' }), draft({ id: 'c', kind: 'pay' })];
    expect(draftOf(drafts, { kind: 'gap', variant: 'studies' })?.id).toBe('b');
    expect(draftOf(drafts, { kind: 'gap', variant: 'family' })?.id).toBe('a');
    expect(draftOf(drafts, { kind: 'own', variant: null })).toBeNull();
  });
  it('say what differs between two versions, and go back with all of it', () => {
    expect(changedFacts(script({ title: 'a', body: 'x' }), script({ title: 'b', body: 'y', max_s: 3 }))).toEqual(['title', 'max_s']);
    expect(restored(script({ body: 'x' }))).toEqual({ kind: 'gap', title: 't', variant: null, company: null, target_s: null, max_s: null, must_say: null, forbidden: null, body: 'x' });
  });
  it('answer what they ask, in a time', () => {
    expect(askedWords(script({ kind: 'own', title: 'Why Go?' }))).toBe('Why Go?');
    expect(askedWords(script({ kind: 'pay' }))).toMatch(/salary/);
    expect([limitOf(script({})), limitOf(script({ target_s: 20 })), limitOf(script({ target_s: 20, max_s: 30 }))]).toEqual([60, 20, 30]);
  });
  it('have a company or none', () => {
    expect(detailsOf({ company: '7', title: 'a' })).toEqual({ company: 7, title: 'a' });
    expect(detailsOf({ company: null })).toEqual({ company: null });
  });
});
