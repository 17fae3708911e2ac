// What is typed into the settings, and what of it is set; without a page.
import type { CardCosts, CardSettings } from '../../../contract/api.ts';

export interface Wish {
  readonly retention: number | null;
  readonly weights: string | null;
  readonly days_max: number | null;
  readonly new_a_day: number | null;
  readonly reschedule: boolean;
}

/** As the fields have it; percent is a whole number. */
export interface Typed {
  readonly percent: number;
  readonly weights: string;
  readonly days: string;
  readonly fresh: string;
  readonly reschedule: boolean;
}

export const typedOf = (s: CardSettings): Typed => ({
  percent: Math.round(100 * s.retention), weights: s.weights_text ?? '', days: s.own.days_max ? String(s.days_max) : '', fresh: s.own.new_a_day ? String(s.new_a_day) : '', reschedule: false,
});

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** What is as usual is not set, so that it follows when the usual changes. A text that is no number is null of the field's name. */
export function wishOf(typed: Typed, s: CardSettings): { readonly wish: Wish } | { readonly wrong: 'days_max' | 'new_a_day' } {
  const days = number(typed.days);
  const fresh = number(typed.fresh);
  if (days !== null && !Number.isInteger(days)) return { wrong: 'days_max' };
  if (fresh !== null && !Number.isInteger(fresh)) return { wrong: 'new_a_day' };
  const usual = Math.round(100 * s.usual.retention);
  return { wish: { retention: typed.percent === usual ? null : typed.percent / 100, weights: typed.weights.trim() === '' ? null : typed.weights.trim(), days_max: days, new_a_day: fresh, reschedule: typed.reschedule } };
}

export const isOwn = (s: CardSettings): boolean => Object.values(s.own).some(Boolean);

type Point = CardCosts['points'][number];

/** Between two points of the curve, by a straight line. */
export function costAt(points: readonly Point[], retention: number): Point | null {
  const after = points.findIndex((one) => one.retention >= retention - 1e-9);
  const right = points[after];
  if (!right) return null;
  const left = points[after - 1] ?? right;
  const part = right === left ? 0 : (retention - left.retention) / (right.retention - left.retention);
  const mix = (of: keyof Point): number => left[of] + part * (right[of] - left[of]);
  return { retention, looks: mix('looks'), minutes: mix('minutes'), known: mix('known') };
}

export const minutesWords = (minutes: number): string => (minutes < 1 ? `${Math.round(60 * minutes)} s` : minutes < 10 ? `${minutes.toFixed(1)} min` : `${Math.round(minutes)} min`);
