// The fields of the forms of this round.
import type { Application, Figure } from '../../contract/api.ts';
import { today } from '../../lib/days.ts';
import { type FormField, type FormResult, type FormValues } from '../../lib/form.ts';
import { topicWords } from './answers/answers.ts';
import { CURRENCIES, currencyCode, majorTyped, minorOf } from '../../lib/money.ts';
import { channelWords, contactWords, figureWords, outcomeWords, periodWords, remoteWords, roundOutcomeWords, roundWords, stages, stageWords } from './words.ts';

const choices = (words: Readonly<Record<string, string>>): readonly (readonly [string, string])[] => Object.entries(words);

const role: FormField = { name: 'role', label: 'Role', type: 'line', required: true };
const stage: FormField = { name: 'stage', label: 'Stage', type: 'choice', required: true, choices: stages.map((one) => [one, stageWords[one]] as const) };
const about: FormField = { name: 'about', label: 'About it', type: 'text', hint: 'Markdown' };

const common: readonly FormField[] = [
  { name: 'applied_on', label: 'Applied on', type: 'date' },
  { name: 'source', label: 'Where the ad was found', type: 'line', suggestions: ['LinkedIn', 'Company site', 'Indeed', 'A friend', 'Recruiter'] },
  { name: 'channel', label: 'How it was sent', type: 'choice', choices: choices(channelWords) },
  { name: 'place', label: 'Place', type: 'line' },
  { name: 'remote', label: 'Where one works', type: 'choice', choices: choices(remoteWords) },
];

export const newApplicationFields = (companies: readonly string[]): readonly FormField[] => [
  { name: 'company_name', label: 'Company', type: 'line', required: true, suggestions: companies }, role, stage, ...common, about,
];

export const applicationFields = (cvs: readonly (readonly [string, string])[], recruiters: readonly (readonly [string, string])[]): readonly FormField[] => [
  role,
  stage,
  { name: 'outcome', label: 'How it stands', type: 'choice', required: true, choices: choices(outcomeWords) },
  { name: 'cause', label: 'Why it ended', type: 'line', hint: 'In a few words that repeat: they are counted' },
  ...common,
  { name: 'cv', label: 'Version of the CV', type: 'choice', choices: cvs },
  { name: 'recruiter', label: 'Recruiter', type: 'choice', choices: recruiters },
  { name: 'follow_up_on', label: 'Follow up on', type: 'date', hint: 'Empty: as the rule says' },
  about,
];

/** Numbers of things, which a choice has as texts. */
export const withIds = (result: FormResult, names: readonly string[]): FormResult =>
  Object.fromEntries(Object.entries(result).map(([name, value]) => [name, names.includes(name) && value !== null ? Number(value) : value]));

export const roundFields: readonly FormField[] = [
  { name: 'kind', label: 'Kind', type: 'choice', required: true, choices: choices(roundWords) },
  { name: 'at_ms', label: 'When', type: 'instant', hint: 'In the time zone of this machine' },
  { name: 'minutes', label: 'Minutes', type: 'number' },
  { name: 'place', label: 'Where', type: 'line', hint: 'Address or link' },
  { name: 'people', label: 'Who will be there', type: 'text', hint: 'One per line' },
  { name: 'outcome', label: 'How it went', type: 'choice', required: true, choices: choices(roundOutcomeWords) },
  about,
];

export const promiseFields: readonly FormField[] = [
  { name: 'what', label: 'What was promised', type: 'line', required: true, suggestions: ['An answer', 'Feedback', 'A date for the next round', 'The offer in writing'] },
  { name: 'mine', label: 'It was I who promised', type: 'flag' },
  { name: 'promised_on', label: 'Promised on', type: 'date', required: true },
  { name: 'due_on', label: 'Due on', type: 'date', hint: 'Empty: no day was said. Ask for one' },
];

export const contactFields: readonly FormField[] = [
  { name: 'name', label: 'Name', type: 'line', required: true },
  { name: 'kind', label: 'Who they are', type: 'choice', required: true, choices: choices(contactWords) },
  { name: 'title', label: 'Title', type: 'line' },
  { name: 'email', label: 'E-mail', type: 'line' },
  { name: 'phone', label: 'Phone', type: 'line' },
  { name: 'url', label: 'Link', type: 'line' },
];

export const debriefFields = (rounds: readonly (readonly [string, string])[]): readonly FormField[] => [
  { name: 'round', label: 'Of which round', type: 'choice', required: true, choices: rounds },
  { name: 'said', label: 'What was said about the outcome', type: 'text' },
  { name: 'cause', label: 'Why it was lost', type: 'line', hint: 'In a few words that repeat: they are counted', suggestions: ['Too slow', 'Too quiet', 'Missing experience', 'Pay', 'Another candidate', 'They stopped hiring'] },
  about,
];

export const claimFields: readonly FormField[] = [
  { name: 'words', label: 'What the CV says', type: 'text', required: true, hint: 'The bullet, as it stands there' },
  { name: 'employer', label: 'Where', type: 'line' },
  { name: 'number', label: 'The number in it', type: 'line', hint: '85 %, 40 to 6 minutes' },
  { name: 'measured', label: 'How it was measured', type: 'text', hint: 'From which logs or counts, over which time, against what' },
  { name: 'my_part', label: 'My part', type: 'text', hint: 'What was mine, and what the team’s' },
  { name: 'question_1', label: 'First question: what', type: 'text' },
  { name: 'question_2', label: 'Second question: why', type: 'text' },
  { name: 'question_3', label: 'Third question: what broke', type: 'text' },
];

export const answerFields: readonly FormField[] = [
  { name: 'topic', label: 'About', type: 'choice', required: true, choices: choices(topicWords) },
  { name: 'question', label: 'Question', type: 'line', required: true, hint: 'As forms ask it' },
  { name: 'answer', label: 'Answer', type: 'text', required: true },
];

export const noteFields: readonly FormField[] = [{ name: 'body', label: 'Note', type: 'text', required: true, hint: 'Markdown' }];

export const eventFields: readonly FormField[] = [
  { name: 'kind', label: 'What happened', type: 'choice', required: true, choices: [['contacted', 'I wrote or called'], ['heard', 'They wrote or called'], ['happened', 'Something else']] },
  { name: 'at_ms', label: 'When', type: 'instant', hint: 'Empty: now' },
  { name: 'words', label: 'In a few words', type: 'line' },
];

/* Figures: what is asked for follows from what they are about. */

const figureHead: readonly FormField[] = [
  { name: 'about', label: 'About', type: 'choice', required: true, choices: choices(figureWords) },
  { name: 'mine', label: 'It was I who said it', type: 'flag' },
  { name: 'said_on', label: 'Said on', type: 'date', required: true },
];
const figurePay: readonly FormField[] = [
  { name: 'from', label: 'From', type: 'number', required: true },
  { name: 'to', label: 'To', type: 'number', hint: 'Empty: one figure, no range' },
  { name: 'currency', label: 'Currency', type: 'line', required: true, suggestions: CURRENCIES },
  { name: 'period', label: 'For', type: 'choice', required: true, choices: choices(periodWords) },
];
const figureBody: Readonly<Partial<Record<Figure['about'], readonly FormField[]>>> = {
  notice: [{ name: 'days', label: 'Days', type: 'number', required: true }],
  start: [{ name: 'day', label: 'Day', type: 'date', required: true }],
  'other-processes': [{ name: 'count', label: 'How many', type: 'number', required: true }],
  other: [],
};

export function figureFields(values: FormValues): readonly FormField[] {
  const subject = values['about'] as Figure['about'];
  const words: FormField = { name: 'words', label: 'As it was said', type: 'line', required: subject === 'other' };
  return [...figureHead, ...(figureBody[subject] ?? figurePay), words];
}

export const allFigureFields: readonly FormField[] = [...figureHead, ...figurePay, ...Object.values(figureBody).flat(), { name: 'words', label: '', type: 'line' }];

export const newFigure = (): FormValues => ({ about: 'expected-pay', mine: 'true', said_on: today(), currency: 'EUR', period: 'year' });

/** The form's amounts as the record keeps them. */
export function figureResult(result: FormResult): FormResult {
  // What another subject has is emptied.
  const whole: FormResult = { min_minor: null, max_minor: null, currency: null, period: null, days: null, day: null, count: null, ...result };
  const { from, to, ...rest } = whole;
  const currency = currencyCode(rest['currency']);
  if (typeof from !== 'number' || currency === null) return { ...rest, currency: currency ?? rest['currency'] ?? null, ...(from === undefined ? {} : { min_minor: from, max_minor: to ?? from }) };
  return { ...rest, currency, min_minor: minorOf(from, currency), max_minor: minorOf(typeof to === 'number' ? to : from, currency) };
}

/** A figure as its form shows it. */
export function figureValues(figure: Figure): FormValues {
  return Object.fromEntries(Object.entries({ ...figure, from: majorTyped(figure.min_minor, figure.currency), to: majorTyped(figure.max_minor, figure.currency) }).map(([name, value]) => [name, value === null ? '' : String(value)]));
}

/** What a new application begins with. */
export const newApplication = (at: Application['stage']): FormValues => ({ stage: at, applied_on: at === 'saved' ? '' : today() });
