// The words of the pipeline as people read them.
import type { Application, Board, Contact, Event, Figure, QuestionAsked, Round } from '../../contract/api.ts';

export type Stage = Board['columns'][number]['stage'];
export const stages: readonly Stage[] = ['saved', 'applied', 'screen', 'takehome', 'code', 'live', 'design', 'story', 'offer'];

export const stageWords: Readonly<Record<Stage, string>> = {
  saved: 'Saved', applied: 'Applied', screen: 'Screening', takehome: 'Take-home', code: 'Coding', live: 'Live coding', design: 'System design', story: 'Behavioural', offer: 'Offer',
};

export const outcomeWords: Readonly<Record<Application['outcome'], string>> = {
  open: 'Open', accepted: 'Accepted', declined: 'Declined by me', rejected: 'Rejected', withdrawn: 'Withdrawn', retired: 'Given up: nobody to ask',
};

export const channelWords: Readonly<Record<NonNullable<Application['channel']>, string>> = {
  form: 'A form', email: 'E-mail', referral: 'A referral', recruiter: 'A recruiter wrote to me', other: 'Something else',
};

export const remoteWords: Readonly<Record<NonNullable<Application['remote']>, string>> = { no: 'On site', hybrid: 'Hybrid', yes: 'Remote' };

export const roundWords: Readonly<Record<Round['kind'], string>> = {
  screen: 'Screening call', manager: 'Hiring manager', takehome: 'Take-home', code: 'Coding test', live: 'Live coding', design: 'System design', story: 'Behavioural',
  culture: 'Culture fit', offer: 'Offer call', other: 'Something else',
};

export const roundOutcomeWords: Readonly<Record<Round['outcome'], string>> = {
  planned: 'Planned', waiting: 'Waiting to hear', passed: 'Passed', failed: 'Failed', cancelled: 'Cancelled',
};

export const contactWords: Readonly<Record<Contact['kind'], string>> = {
  recruiter: 'Recruiter', 'agency-recruiter': 'Recruiter of an agency', 'hiring-manager': 'Hiring manager', interviewer: 'Interviewer', referrer: 'Who referred me', other: 'Somebody else',
};

export const figureWords: Readonly<Record<Figure['about'], string>> = {
  'expected-pay': 'Pay that I expect', 'current-pay': 'Pay that I have', 'offered-pay': 'Pay that is offered', budget: 'Their budget', notice: 'Notice', start: 'Start',
  'other-processes': 'Other processes', other: 'Something else',
};

export const answeredWords: Readonly<Record<QuestionAsked['answered'], string>> = { well: 'Well', shakily: 'Shakily', not: 'Not at all' };

export const periodWords: Readonly<Record<NonNullable<Figure['period']>, string>> = { year: 'a year', month: 'a month', day: 'a day', hour: 'an hour' };

const minor = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

function amount(value_minor: number, currency: string): string {
  const digits = minor(currency);
  return new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: value_minor % 10 ** digits === 0 ? 0 : digits }).format(value_minor / 10 ** digits);
}

export const minorOf = (value: number, currency: string): number => Math.round(value * 10 ** minor(currency));
export const majorOf = (value_minor: number, currency: string): number => value_minor / 10 ** minor(currency);

/** What a figure says: "€60,000 to €75,000 a year", "90 days". */
export function figureSaid(figure: Figure): string {
  const { min_minor, max_minor, currency, period } = figure;
  if (min_minor !== null && max_minor !== null && currency !== null && period !== null) {
    const range = min_minor === max_minor ? amount(min_minor, currency) : `${amount(min_minor, currency)} to ${amount(max_minor, currency)}`;
    return `${range} ${periodWords[period]}`;
  }
  if (figure.days !== null) return `${figure.days} days`;
  if (figure.day !== null) return figure.day;
  if (figure.count !== null) return String(figure.count);
  return figure.words ?? '';
}

const stageName = (stage: string | undefined): string => stageWords[stage as Stage] ?? stage ?? '';

/** One event of the log as a sentence. */
export function eventSentence({ kind, data }: Event): string {
  const who = data.mine ? 'I' : 'They';
  const round = roundWords[data.kind as Round['kind']] ?? 'Round';
  switch (kind) {
    case 'made': return 'Put on the board';
    case 'moved': return `Moved from ${stageName(data.from)} to ${stageName(data.to)}`;
    case 'ended': return `${outcomeWords[data.outcome as Application['outcome']] ?? 'Ended'}${data.cause ? `: ${data.cause}` : ''}`;
    case 'reopened': return 'Open again';
    case 'planned': return `${round} planned`;
    case 'shifted': return `${round} moved to another time`;
    case 'judged': return `${round}: ${(roundOutcomeWords[data.outcome as Round['outcome']] ?? '').toLowerCase()}`;
    case 'dropped': return `${round} taken off`;
    case 'promised': return `${who} promised: ${data.what ?? ''}${data.due_on ? `, by ${data.due_on}` : ''}`;
    case 'kept': return `${who} kept the promise${data.late ? ' late' : ''}: ${data.what ?? ''}`;
    case 'broke': return `${who} broke the promise: ${data.what ?? ''}`;
    case 'said': return `${who} said a figure: ${figureWords[data.about as Figure['about']] ?? ''}`;
    case 'noted': return 'A note';
    case 'debriefed': return 'A debrief';
    case 'contacted': return data.words ? `I wrote or called: ${data.words}` : 'I wrote or called';
    case 'heard': return data.words ? `They wrote or called: ${data.words}` : 'They wrote or called';
    case 'happened': return data.words ?? '';
    case 'removed': return 'Taken off the board';
    case 'undone': return 'The last change was undone';
  }
}

const small = ['', 'one person', 'two people', 'three people', 'four people', 'five people', 'six people', 'seven people', 'eight people', 'nine people', 'ten people'];

/** "You know two people here" */
export function acquaintances(count: number): string {
  return `You know ${small[count] ?? `${count} people`} here`;
}
