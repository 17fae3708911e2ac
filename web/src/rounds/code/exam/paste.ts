// What may be pasted into the editor of an exam.
import type { ExamRules } from '../../../contract/api.ts';

/** `own`: what was copied in the exam, and its samples, which have buttons of their own to copy them. */
export function pasteRefused(rule: ExamRules['paste'], text: string, own: readonly string[]): boolean {
  const bare = (one: string): string => one.replace(/\r\n/g, '\n').trim();
  return rule === 'refused' || (rule === 'own' && bare(text) !== '' && !own.some((one) => bare(one) === bare(text)));
}
