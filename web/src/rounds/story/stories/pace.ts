// One's own words a minute; this browser remembers them.
import { isNumber, storage } from '../../../lib/storage.ts';

export const PACE_MIN = 60;
export const PACE_MAX = 300;
const USUAL = 140;

const isPace = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= PACE_MIN && value <= PACE_MAX;

export const readPace = (): number => storage.read('story.pace', isPace, USUAL);
export const keepPace = (pace: number): void => {
  if (isPace(pace)) storage.write('story.pace', pace);
};
