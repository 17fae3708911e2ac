// How one grades oneself; the same four everywhere.
export type Grade = 1 | 2 | 3 | 4;

export const GRADES: readonly (readonly [Grade, string])[] = [[1, 'Could not answer'], [2, 'With trouble'], [3, 'Well'], [4, 'With ease']];

export const gradeWord = (grade: number | null): string => GRADES.find(([one]) => one === grade)?.[1].toLowerCase() ?? 'not graded';

/**
 * What the ticks of a must-say list suggest: nearly nothing said is 1, less than two thirds 2, all of it within the time 4. Only a suggestion: a point may
 * be said badly, and one that is missing may not matter.
 */
export function suggestedGrade(ticked: number, of: number, seconds: number, limit_s: number): Grade {
  if (of <= 0) return 2;
  const share = ticked / of;
  if (share < 0.25) return 1;
  if (share < 2 / 3) return 2;
  return share === 1 && seconds <= limit_s ? 4 : 3;
}
