// What of a drill goes into the record.
import type { ThingFields } from '../../../contract/api.ts';
import type { Indent } from './drill.ts';
import type { Ended } from './DrillView.tsx';
import { writePairs } from './pairs.ts';

/** Characters: of fewer nothing can be said. */
export const KEPT_FROM = 50;

export interface Task {
  readonly kind: 'code' | 'prose';
  readonly language: string;
  /** null: made of pairs. */
  readonly text_id: string | null;
  readonly seed: number | null;
  readonly indent: Indent;
}

/** null: too little was typed. */
export function fieldsOf({ measures, at_ms, whole }: Ended, task: Task): ThingFields | null {
  const { consistency, pairs, seconds: _seconds, ...counts } = measures;
  if (counts.typed < KEPT_FROM || counts.ms === 0) return null;
  return { ...task, at_ms, whole, ...counts, consistency_n: consistency === null ? null : Math.round(consistency * 100), pairs: writePairs(pairs) };
}
