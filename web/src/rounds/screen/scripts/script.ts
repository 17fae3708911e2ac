// Scripts: which of the five are missing, what a draft gives a new one, and what changed between two versions.
import type { Script, ScriptDraft, ThingVersions } from '../../../contract/api.ts';
import type { FormField, FormValues } from '../../../lib/form.ts';

export type Kind = Script['kind'];

export const kindWords: Readonly<Record<Kind, string>> = { 'about-me': 'About you', gap: 'The gap', leaving: 'Why you are leaving', processes: 'Other processes', pay: 'Pay', own: 'Your own' };
export const kinds = Object.keys(kindWords) as readonly Kind[];
/** What every call asks. */
export const asked: readonly Kind[] = kinds.filter((kind) => kind !== 'own');

export const companyChoices = (companies: readonly { readonly id: number; readonly name: string }[]): readonly (readonly [string, string])[] => companies.map(({ id, name }) => [String(id), name] as const);

const ASKED: Readonly<Record<Kind, string>> = {
  'about-me': 'Tell me about yourself.', gap: 'I see a gap in your CV. What did you do in that time?', leaving: 'Why are you leaving?', processes: 'Are you talking to other companies?', pay: 'What are your salary expectations?', own: '',
};
/** What they ask, for which it is the answer. */
export const askedWords = ({ kind, title }: Pick<Script, 'kind' | 'title'>): string => ASKED[kind] || title;
const USUAL_S = 60;
export const limitOf = ({ target_s, max_s }: Pick<Script, 'target_s' | 'max_s'>): number => max_s ?? target_s ?? USUAL_S;

/** But for the text itself, which has a field of its own. */
export const detailFields = (companies: readonly (readonly [string, string])[]): readonly FormField[] => [
  { name: 'kind', label: 'What it answers', type: 'choice', required: true, choices: Object.entries(kindWords) },
  { name: 'title', label: 'Title', type: 'line', required: true },
  { name: 'variant', label: 'Variant', type: 'line', hint: 'Laid off, family, studies' },
  { name: 'company', label: 'For one company alone', type: 'choice', choices: companies, hint: 'Empty: for all. On its sheet it goes before those for all' },
  { name: 'target_s', label: 'Seconds it is to take', type: 'number' },
  { name: 'max_s', label: 'Seconds it may take', type: 'number' },
  { name: 'must_say', label: 'Points that must be said', type: 'text', hint: 'One per line; a | b: one of them is enough' },
  { name: 'forbidden', label: 'What must not be said', type: 'text', hint: 'One per line: an apology, blame, a reason that is not the real one' },
];

/** Of the five kinds, those for which nothing is written that goes for all companies. */
export const missingKinds = (scripts: readonly Script[]): readonly Kind[] => asked.filter((kind) => !scripts.some((one) => one.kind === kind && one.company === null && one.body));

const lines = (list: readonly string[]): string | null => (list.length ? list.join('\n') : null);

/** What a new script begins with. */
export const fromDraft = (draft: ScriptDraft) => ({
  kind: draft.kind, title: draft.title, variant: draft.variant, target_s: draft.target_s, max_s: draft.max_s, must_say: lines(draft.must_say), forbidden: lines(draft.forbidden),
});

/** The draft that a script is most like: of its kind and variant, else of its kind. */
export const draftOf = (drafts: readonly ScriptDraft[], script: Pick<Script, 'kind' | 'variant'>): ScriptDraft | null =>
  drafts.find((one) => one.kind === script.kind && one.variant === script.variant) ?? drafts.find((one) => one.kind === script.kind) ?? null;

const SHOWN: readonly (keyof Script)[] = ['kind', 'title', 'variant', 'company', 'target_s', 'max_s', 'must_say', 'forbidden', 'body'];

export type Version = { readonly change: number; readonly at_ms: number; readonly script: Script };
export const versionsOf = (versions: ThingVersions['versions']): readonly Version[] => versions.map(({ change, at_ms, thing }) => ({ change, at_ms, script: thing as Script }));

/** What an edit sends to be as a version was. */
export const restored = (script: Script) => Object.fromEntries(SHOWN.map((name) => [name, script[name]]));

/** Which members of two versions differ, but for the text. */
export const changedFacts = (before: Script, after: Script): readonly (keyof Script)[] => SHOWN.filter((name) => name !== 'body' && before[name] !== after[name]);

export const detailsOf = (result: FormValues | Readonly<Record<string, unknown>>): Readonly<Record<string, string | number | boolean | null>> => {
  const { company, ...rest } = result as Readonly<Record<string, string | number | boolean | null>>;
  return { ...rest, company: company === null || company === undefined || company === '' ? null : Number(company) };
};
