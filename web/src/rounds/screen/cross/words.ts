// What the map of claims says in words.
import type { CrossLevel } from '../../../contract/api.ts';

const TIMES = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** "shaky, asked twice": the mark alone would not be read out. */
export function levelWords({ heat, times, ever }: CrossLevel): string {
  if (heat === 'never') return 'never asked';
  if (heat === 'shaky') return `shaky, asked ${TIMES(times)}${ever ? ', defended before' : ''}`;
  return `defended, asked ${TIMES(times)}`;
}
