// From key presses to the actions of the table.
import { actions, type Action } from '../lib/actions.ts';
import { createSequencer, onMac, pressText } from '../lib/keys.ts';

/** True when the press goes to something that takes text. Looks into shadow trees, where the editor lives. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]');
}

/** True when the focus is on something that the space bar itself presses. */
function presses(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.matches('button, summary, input, audio, video, [role=button], [role=tab], [role=option], [role=slider]');
}

/** Returns the way to stop. */
export function listenToKeys(): () => void {
  let path: readonly EventTarget[] = [];
  let inDialog = false;
  const reaches = ({ enabled, within }: Action): boolean => enabled !== false && (within ? within.current !== null && path.includes(within.current) : !inDialog);
  /** Later rows win: a page may take over a key of the shell. */
  const find = (keys: string): Action | null => actions.get().findLast((action) => action.keys === keys && reaches(action)) ?? null;
  const begins = (keys: string): boolean => actions.get().some((action) => action.keys?.startsWith(`${keys} `) && reaches(action));
  const sequencer = createSequencer(find, begins);
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    path = event.composedPath();
    inDialog = document.querySelector('dialog[open]') !== null;
    const text = pressText(event, onMac);
    if (text === null || (text === 'space' && presses(event))) return;
    if (isTyping(event)) {
      const action = find(text);
      if (!action?.whileTyping) return;
      event.preventDefault();
      event.stopPropagation();
      action.run();
      return;
    }
    const found = sequencer.press(text, event.timeStamp);
    if (found === null || found === 'wait') return;
    event.preventDefault();
    event.stopPropagation();
    found.run();
  };
  // Capturing: before the editor, whose own table has entries for some of the same keys.
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}
