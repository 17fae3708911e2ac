// Hands: keys, clicks and text as events, with what a browser does of itself when nobody prevents it. Events made by scripts do none of that, so it is done here:
// Tab goes on, Enter and Space press buttons, Escape closes a modal dialog, letters go into fields.
import { pass, settle } from './clock.ts';
import { Failed } from './types.ts';

const FOCUSABLE = 'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=""], [contenteditable="true"]';
const TYPED = new Set(['text', 'search', 'email', 'url', 'tel', 'password', 'number']);

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && TYPED.has(element.type));

const modal = (): Element | null => [...document.querySelectorAll('dialog')].filter((dialog) => dialog.open && dialog.matches(':modal')).at(-1) ?? null;

/** May it be used at all: not inert, not behind a modal dialog. */
export function isInert(element: Element): boolean {
  const top = modal();
  return element.closest('[inert]') !== null || (top !== null && !top.contains(element));
}

const canFocus = (element: HTMLElement): boolean =>
  element.matches(FOCUSABLE) && !element.matches(':disabled') && !isInert(element) && element.checkVisibility({ visibilityProperty: true });

/** Would a finger find it: it can be used, lies in the window, and nothing lies over it. */
export function isReachable(element: Element): boolean {
  if (isInert(element) || !element.checkVisibility({ visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return over !== null && (over === element || element.contains(over) || over.contains(element) && !over.matches('[role=dialog], dialog'));
}

/** A frame that the user is not in sends no events of focus; whoever listens to them should not notice. */
export function tellFocus(): void {
  const proto = HTMLElement.prototype;
  const { focus, blur } = proto;
  const send = (type: string, on: Element, other: Element | null): void => void on.dispatchEvent(new FocusEvent(type, { bubbles: type.startsWith('focus') && type !== 'focus', composed: true, relatedTarget: other }));
  const around = (move: () => void): void => {
    const before = document.activeElement;
    move();
    const after = document.activeElement;
    if (before === after || document.hasFocus()) return;
    if (before && before !== document.body) {
      send('blur', before, after);
      send('focusout', before, after);
    }
    if (after && after !== document.body) {
      send('focus', after, before);
      send('focusin', after, before);
    }
  };
  proto.focus = function (options?: FocusOptions) {
    around(() => focus.call(this, options));
  };
  proto.blur = function () {
    around(() => blur.call(this));
  };
}

const target = (): HTMLElement => (document.activeElement instanceof HTMLElement ? document.activeElement : document.body);

export interface Keys {
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
}

const CODES: Readonly<Record<string, number>> = { Enter: 13, Escape: 27, ' ': 32, Tab: 9, Backspace: 8, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Home: 36, End: 35, PageUp: 33, PageDown: 34 };

function key(type: 'keydown' | 'keyup', name: string, keys: Keys): boolean {
  const code = name.length === 1 ? (name === ' ' ? 'Space' : `Key${name.toUpperCase()}`) : name;
  const number = CODES[name] ?? name.toUpperCase().charCodeAt(0);
  return target().dispatchEvent(new KeyboardEvent(type, {
    key: name, code, keyCode: number, which: number, bubbles: true, cancelable: true, composed: true, shiftKey: keys.shift ?? false, ctrlKey: keys.ctrl ?? false, altKey: keys.alt ?? false,
  } as KeyboardEventInit));
}

/** Into a field as the browser would: React, too, sees that it changed. */
function write(field: Field, value: string, inputType: string, data: string | null): void {
  if (!field.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, inputType, data }))) return;
  const owner = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(owner, 'value')!.set!.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

function tab(back: boolean): void {
  const list = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => canFocus(one) && one.tabIndex >= 0);
  list.sort((a, b) => (a.tabIndex || Infinity) - (b.tabIndex || Infinity));
  const here = target();
  const at = list.indexOf(here);
  let next: HTMLElement | undefined;
  if (at >= 0) next = list[at + (back ? -1 : 1)];
  else {
    // From something that Tab does not stop at: to the nearest after or before it.
    const after = list.filter((one) => here.compareDocumentPosition(one) & (back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING));
    next = here === document.body ? list.at(back ? -1 : 0) : after.at(back ? -1 : 0);
  }
  // A modal dialog goes round; else focus leaves the page.
  if (!next && modal()) next = list.at(back ? -1 : 0);
  if (next) next.focus();
  else here.blur();
}

function enter(): void {
  const here = target();
  if (here.matches('button, a[href], summary, input[type=button], input[type=submit]')) here.click();
}

function escape(): void {
  const top = modal();
  if (top instanceof HTMLDialogElement && top.dispatchEvent(new Event('cancel', { cancelable: true }))) top.close();
}

function defaults(name: string, keys: Keys): void {
  const here = target();
  if (name === 'Tab') tab(keys.shift ?? false);
  else if (name === 'Enter') enter();
  else if (name === 'Escape') escape();
  else if (name === 'Backspace' && isField(here)) write(here, here.value.slice(0, -1), 'deleteContentBackward', null);
  else if (name.length === 1 && !keys.ctrl && !keys.alt && isField(here)) write(here, here.value + name, 'insertText', name);
}

export async function press(name: string, keys: Keys = {}): Promise<void> {
  const before = target();
  if (key('keydown', name, keys)) defaults(name, keys);
  const free = key('keyup', name, keys);
  if (name === ' ' && free && before === target() && before.matches('button, summary, input[type=button], input[type=checkbox], input[type=radio]')) before.click();
  await pass(0);
}

/** Letter by letter. */
export async function type(element: Element, text: string, { every = 20 }: { readonly every?: number } = {}): Promise<void> {
  if (!isField(element)) throw new Failed(`a <${element.localName}> is no field that text can be typed into`);
  if (document.activeElement !== element) await click(element);
  for (const letter of text) {
    if (key('keydown', letter, {})) defaults(letter, {});
    key('keyup', letter, {});
    await pass(every);
  }
}

export async function clear(element: Element): Promise<void> {
  if (!isField(element)) throw new Failed(`a <${element.localName}> is no field`);
  if (document.activeElement !== element) await click(element);
  write(element, '', 'deleteContentBackward', null);
  await pass(0);
}

export async function click(element: Element): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Failed('only elements of HTML can be clicked');
  if (isInert(element)) throw new Failed(`the <${element.localName}> cannot be clicked: it is inert`);
  const send = (kind: string): boolean => element.dispatchEvent(kind.startsWith('pointer') ? new PointerEvent(kind, { bubbles: true, cancelable: true, composed: true, isPrimary: true, pointerType: 'mouse' }) : new MouseEvent(kind, { bubbles: true, cancelable: true, composed: true, detail: 1 }));
  send('pointerdown');
  if (send('mousedown')) {
    let able: HTMLElement | null = element;
    while (able && !canFocus(able)) able = able.parentElement;
    if (able) able.focus();
    else target().blur();
  }
  send('pointerup');
  send('mouseup');
  if (!element.matches(':disabled')) element.click();
  await settle();
  await pass(0);
}

/** To the end of what scrolls, or to a place in it. */
export async function scroll(element: Element | null, top: number | 'end'): Promise<void> {
  const box = element ?? document.scrollingElement!;
  box.scrollTop = top === 'end' ? box.scrollHeight : top;
  await settle();
  await settle();
  await pass(0);
}
