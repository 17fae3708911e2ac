// What a person writes into the record. Whatever is written is told with a way to undo it.
import type {
  Ad, Application, Attempt, CallNote, Card, CardSettingsThing, Company, CompanyResearch, Contact, CvClaim, CvSuppression, CvVersion, Debrief, Elsewhere, Figure, FormAnswer, MarketSample, Note, PayRange, Promise as Promised, QuestionAsked, Rehearsal, Review, Round, SavedFilter,
  Script, Story, StoryClaim, StoryTold, Target, ThingFields, Typing, Written,
} from '../contract/api.ts';
import { call, describeTrouble, type Answer, type Trouble } from './api.ts';
import { createList, olderThan } from './lists.ts';
import { notify } from './notices.ts';
import type { Resource } from './resource.ts';

interface Kinds {
  ad: Ad; application: Application; attempt: Attempt; call_note: CallNote; card: Card; card_settings: CardSettingsThing; claim: CvClaim; company: Company; company_research: CompanyResearch; contact: Contact; cv_suppression: CvSuppression; cv_version: CvVersion; debrief: Debrief; elsewhere: Elsewhere; figure: Figure;
  form_answer: FormAnswer; market_sample: MarketSample; note: Note; pay_range: PayRange; promise: Promised; question_asked: QuestionAsked; rehearsal: Rehearsal; review: Review; round: Round; saved_filter: SavedFilter; script: Script;
  story: Story; story_claim: StoryClaim; story_told: StoryTold; target: Target; typing: Typing;
}
export type Kind = keyof Kinds;

/** All things of a kind, the newest first. */
export const createThings = <K extends Kind>(kind: K): Resource<readonly Kinds[K][]> =>
  createList<Kinds[K]>(`things of the kind “${kind}”`, async (last) => {
    const got = await call('listThings', { params: { kind }, query: { limit: 500, ...olderThan(last) } });
    // The contract says one of the kind that was asked for.
    return got.ok ? { ...got, value: { items: got.value.things as unknown as readonly Kinds[K][], more: got.value.more } } : got;
  });

/** Says what went wrong, if something did; whether it was done. */
export async function orSay(done: Promise<Answer<unknown> | Trouble | null>): Promise<boolean> {
  const got = await done;
  const trouble = got === null || !('ok' in got) ? got : got.ok ? null : got.trouble;
  if (trouble) notify(describeTrouble(trouble));
  return trouble === null;
}

export async function undo(change: number): Promise<void> {
  if (await orSay(call('undoChange', { params: { id: change } }))) notify('Undone.');
}

/** Says what was done, and offers to undo it. */
export function tell({ change }: { readonly change: number | null }, said: string): void {
  if (change !== null) notify(said, { label: 'Undo', run: () => void undo(change) });
}

async function told(answer: Promise<Answer<Written>>, said: string): Promise<Trouble | null> {
  const got = await answer;
  if (!got.ok) return got.trouble;
  tell(got.value, said);
  return null;
}

export const makeThing = (kind: Kind, body: ThingFields, said: string): Promise<Trouble | null> => told(call('createThing', { params: { kind }, body }), said);
export const editThing = (kind: Kind, thing: { readonly id: number; readonly version: number }, body: ThingFields, said: string): Promise<Trouble | null> =>
  told(call('editThing', { params: { kind, id: thing.id }, body: { ...body, version: thing.version } }), said);
/** The same in several of them, undone as one. */
export const editThings = (kind: Kind, things: readonly { readonly id: number; readonly version: number }[], set: ThingFields, said: string): Promise<Trouble | null> =>
  told(call('editThings', { params: { kind }, body: { things, set } }), said);
export const removeThing = (kind: Kind, id: number, said: string): Promise<Trouble | null> => told(call('deleteThing', { params: { kind, id } }), said);
