import type { Target } from '../../contract/api.ts';
import { whenWords } from '../../lib/days.ts';

/** "Backend engineer · senior · 2027-03-01, in 93 days · 20 minutes a day" */
export function targetWords({ role, level, due_on, minutes_a_day }: Pick<Target, 'role' | 'level' | 'due_on' | 'minutes_a_day'>, today: string): string {
  return [role, level, due_on && `${due_on}, ${whenWords(due_on, today)}`, minutes_a_day && `${minutes_a_day} minutes a day`].filter(Boolean).join(' · ');
}
