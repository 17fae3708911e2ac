// What may be pasted into the editor of an exam.
import type { ExamRules } from '../../../contract/api.ts';
import { notify } from '../../../lib/notices.ts';

/** `own`: what was copied in the exam, and its samples, which have buttons of their own to copy them. */
export function pasteRefused(rule: ExamRules['paste'], text: string, own: readonly string[]): boolean {
  const bare = (one: string): string => one.replace(/\r\n/g, '\n').trim();
  return rule === 'refused' || (rule === 'own' && bare(text) !== '' && !own.some((one) => bare(one) === bare(text)));
}

/** Keeps the rule on an editor, before the editor takes what is pasted; returns the way to stop. `own`: asked at each paste. */
export function guardPaste(host: HTMLElement, rule: ExamRules['paste'], own: () => readonly string[]): () => void {
  const paste = (event: ClipboardEvent): void => {
    if (!pasteRefused(rule, event.clipboardData?.getData('text/plain') ?? '', own())) return;
    event.preventDefault();
    event.stopPropagation();
    notify(rule === 'refused' ? 'The rules of this exam let nothing be pasted.' : 'The rules of this exam let only be pasted what was copied in it.');
  };
  const drop = (event: DragEvent): void => {
    if (rule === 'free') return;
    event.preventDefault();
    event.stopPropagation();
  };
  host.addEventListener('paste', paste, { capture: true });
  host.addEventListener('drop', drop, { capture: true });
  return () => {
    host.removeEventListener('paste', paste, { capture: true });
    host.removeEventListener('drop', drop, { capture: true });
  };
}
