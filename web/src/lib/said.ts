// Rounds and figures in the words in which people read them.
import type { Figure, QuestionAsked, Round } from '../contract/api.ts';
import { amountRange } from './money.ts';

export const roundWords: Readonly<Record<Round['kind'], string>> = {
  screen: 'Screening call', manager: 'Hiring manager', takehome: 'Take-home', code: 'Coding test', live: 'Live coding', design: 'System design', story: 'Behavioural',
  culture: 'Culture fit', offer: 'Offer call', other: 'Something else',
};

export const figureWords: Readonly<Record<Figure['about'], string>> = {
  'expected-pay': 'Pay that I expect', 'current-pay': 'Pay that I have', 'offered-pay': 'Pay that is offered', budget: 'Their budget', notice: 'Notice', start: 'Start',
  'other-processes': 'Other processes', other: 'Something else',
};

export const answeredWords: Readonly<Record<QuestionAsked['answered'], string>> = { well: 'Well', shakily: 'Shakily', not: 'Not at all' };

export const periodWords: Readonly<Record<NonNullable<Figure['period']>, string>> = { year: 'a year', month: 'a month', day: 'a day', hour: 'an hour' };

/** What a figure says: "€60,000 to €75,000 a year", "90 days". */
export function figureSaid(figure: Figure): string {
  const { min_minor, max_minor, currency, period } = figure;
  if (min_minor !== null && max_minor !== null && currency !== null && period !== null) {
    return `${amountRange(min_minor, max_minor, currency)} ${periodWords[period]}`;
  }
  if (figure.days !== null) return `${figure.days} days`;
  if (figure.day !== null) return figure.day;
  if (figure.count !== null) return String(figure.count);
  return figure.words ?? '';
}
