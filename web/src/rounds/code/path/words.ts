// Figures of the map and the meter, as they are said.
import type { Between, MeterReading, Pattern, PatternProblem } from '../../../contract/api.ts';
import { percentSpan } from '../../../lib/format.ts';

export const span = ({ low, high }: Between): string => percentSpan(low, high);

export const stateWords: Readonly<Record<PatternProblem['state'], string>> = { due: 'due again', solved: 'solved', tried: 'tried', new: 'not tried', broken: 'has errors' };

export const solvedOf = (problems: readonly PatternProblem[]): number => problems.filter(({ state }) => state === 'solved' || state === 'due').length;

/** Are there answers at all that speak of it? */
export const isMeasured = (pattern: Pattern): boolean => pattern.answers > 0;

/** What an hour there adds, in points of a hundred; null: not known. */
export function gainOf(reading: MeterReading | null, name: string): number | null {
  const pattern = reading?.patterns.find((one) => one.name === name);
  return pattern ? 100 * pattern.gain : null;
}

export const gainWords = (points: number): string => (points < 0.05 ? 'next to nothing' : `${points.toFixed(1)} points`);
