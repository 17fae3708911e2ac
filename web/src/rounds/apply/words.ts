// The words of the pipeline as people read them.
import type { Application, Board, Contact, Event, Figure, Round } from '../../contract/api.ts';
import { figureWords, roundWords } from '../../lib/said.ts';

export { answeredWords, figureSaid, figureWords, periodWords, roundWords } from '../../lib/said.ts';

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

export const roundOutcomeWords: Readonly<Record<Round['outcome'], string>> = {
  planned: 'Planned', waiting: 'Waiting to hear', passed: 'Passed', failed: 'Failed', cancelled: 'Cancelled',
};

export const contactWords: Readonly<Record<Contact['kind'], string>> = {
  recruiter: 'Recruiter', 'agency-recruiter': 'Recruiter of an agency', 'hiring-manager': 'Hiring manager', interviewer: 'Interviewer', referrer: 'Who referred me', other: 'Somebody else',
};

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
