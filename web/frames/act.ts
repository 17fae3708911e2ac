// Hands: keys, clicks and text as events, with what a browser does of itself when nobody prevents it. Events made by scripts do none of that, so it is done here:
// Tab goes on, Enter and Space press buttons, Enter submits forms, arrows go through radio buttons, Escape closes a modal dialog, letters go into fields.
import { pass, settle } from './clock.ts';
import { defaultButton, submitAlone } from './forms.ts';
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

/** The radio buttons of which one can be checked. */
function radiosWith(one: HTMLInputElement): readonly HTMLInputElement[] {
  if (!one.name) return [one];
  return [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((other) => other.name === one.name && other.form === one.form && canFocus(other));
}

const isRadio = (element: Element): element is HTMLInputElement => element instanceof HTMLInputElement && element.type === 'radio';

/** Of radio buttons that belong together Tab stops at one: the checked one, or the first (the last, on the way back). */
function isStop(element: HTMLElement, back: boolean): boolean {
  if (element.tabIndex < 0) return false;
  if (!isRadio(element) || element === document.activeElement) return true;
  const group = radiosWith(element);
  if (group.some((one) => one === document.activeElement)) return false;
  return element === (group.find((one) => one.checked) ?? group.at(back ? -1 : 0));
}

function arrow(from: HTMLInputElement, step: number): void {
  const group = radiosWith(from);
  const next = group[(group.indexOf(from) + step + group.length) % group.length];
  if (!next || next === from) return;
  next.focus();
  next.click();
}

/** On: from where the focus was, in a page as it was then, before the key was told of: what had it may be gone. */
interface Start {
  readonly from: HTMLElement;
  readonly order: readonly Element[];
}

const startHere = (): Start => ({ from: target(), order: [...document.querySelectorAll('*')] });

function tab(back: boolean, { from, order }: Start): void {
  const list = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => canFocus(one) && isStop(one, back));
  list.sort((a, b) => (a.tabIndex || Infinity) - (b.tabIndex || Infinity));
  const here = target();
  const at = list.indexOf(here);
  let next: HTMLElement | undefined;
  if (here === document.body && !from.isConnected) {
    const place = order.indexOf(from);
    const after = list.filter((one) => order.includes(one) && (back ? order.indexOf(one) < place : order.indexOf(one) > place));
    next = after.at(back ? -1 : 0);
  } else if (at >= 0) next = list[at + (back ? -1 : 1)];
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
  else if (here instanceof HTMLTextAreaElement) write(here, `${here.value}\n`, 'insertLineBreak', null);
  else if (here instanceof HTMLInputElement && here.form) {
    const button = defaultButton(here.form);
    if (!button) submitAlone(here.form);
    else if (!button.matches(':disabled')) button.click();
  }
}

function escape(): void {
  const top = modal();
  if (top instanceof HTMLDialogElement && top.dispatchEvent(new Event('cancel', { cancelable: true }))) top.close();
}

function defaults(name: string, keys: Keys, start: Start | null = null): void {
  const here = target();
  if (name === 'Tab') tab(keys.shift ?? false, start ?? startHere());
  else if (name === 'Enter') enter();
  else if (name === 'Escape') escape();
  else if (isRadio(here) && (name === 'ArrowRight' || name === 'ArrowDown')) arrow(here, 1);
  else if (isRadio(here) && (name === 'ArrowLeft' || name === 'ArrowUp')) arrow(here, -1);
  else if (name === 'Backspace' && isField(here)) write(here, here.value.slice(0, -1), 'deleteContentBackward', null);
  else if (name.length === 1 && !keys.ctrl && !keys.alt && isField(here)) write(here, here.value + name, 'insertText', name);
}

export async function press(name: string, keys: Keys = {}): Promise<void> {
  const before = target();
  const start = name === 'Tab' ? startHere() : null;
  // Who prevents what the key does when it goes down prevents the click, too.
  const held = !key('keydown', name, keys);
  if (!held) defaults(name, keys, start);
  const free = key('keyup', name, keys);
  // A radio button that is checked is not clicked again.
  if (name === ' ' && free && !held && before === target() && before.matches('button, summary, input[type=button], input[type=submit], input[type=checkbox], input[type=radio]:not(:checked)')) before.click();
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

/** Of a list of choices (`<select>`), the one that has this text. */
export async function choose(element: Element, text: string): Promise<void> {
  if (!(element instanceof HTMLSelectElement)) throw new Failed(`a <${element.localName}> is no <select>`);
  const option = [...element.options].find((one) => one.label.trim() === text);
  if (!option) throw new Failed(`there is no choice “${text}”; there are ${[...element.options].map((one) => `“${one.label.trim()}”`).join(', ')}`);
  element.focus();
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(element, option.value);
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  await pass(0);
}

/** Chooses files in an `<input type="file">`, as the browser's own window would. */
export async function attach(element: Element, files: readonly { readonly name: string; readonly size: number; readonly type: string }[]): Promise<void> {
  if (!(element instanceof HTMLInputElement) || element.type !== 'file') throw new Failed(`a <${element.localName}> is no <input type="file">`);
  if (files.length > 1 && !element.multiple) throw new Failed('the <input type="file"> takes one file only: it is not `multiple`');
  const chosen = new DataTransfer();
  for (const { name, size, type } of files) chosen.items.add(new File([new Uint8Array(size)], name, { type }));
  element.files = chosen.files;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  await pass(0);
}

let over: Element | null = null;

/** What the mouse is over: the label of a radio button or checkbox that has one, since that is what one sees of it. null: nothing of the page. */
export async function point(at: Element | null): Promise<void> {
  const label = at instanceof HTMLInputElement && (at.type === 'radio' || at.type === 'checkbox') ? at.labels?.[0] : null;
  const next = label && !label.contains(at) ? label : at;
  const before = over?.isConnected ? over : null;
  const send = (on: Element, kind: string, other: Element | null, bubbles: boolean): void => {
    const given = { bubbles, cancelable: bubbles, composed: true, relatedTarget: other };
    on.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...given, isPrimary: true, pointerType: 'mouse' }));
    on.dispatchEvent(new MouseEvent(`mouse${kind}`, given));
  };
  const above = (element: Element | null): Element[] => (element ? [element, ...above(element.parentElement)] : []);
  over = next;
  if (before === next) return;
  if (before) {
    send(before, 'out', next, true);
    for (const one of above(before)) if (!next || !one.contains(next)) send(one, 'leave', next, false);
  }
  if (next) {
    send(next, 'over', before, true);
    for (const one of above(next).reverse()) if (!before || !one.contains(before)) send(one, 'enter', before, false);
    send(next, 'move', null, true);
  }
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

const STEPS = 6;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where it is before the drag; what is dragged may move it. */
function middleOf(element: Element): Spot {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Presses on one, moves to where the other is, and lets go: by pointer and mouse, not by the browser's own drag and drop. during: before letting go. */
export async function drag(from: Element, to: Element, during?: () => unknown): Promise<void> {
  if (isInert(from)) throw new Failed(`the <${from.localName}> cannot be dragged: it is inert`);
  const begin = middleOf(from);
  const end = middleOf(to);
  const proto = Element.prototype;
  const real = [proto.setPointerCapture, proto.releasePointerCapture, proto.hasPointerCapture] as const;
  let captured: Element | null = null;
  // A browser captures none but its own pointers.
  proto.setPointerCapture = function () {
    captured = this;
  };
  proto.releasePointerCapture = () => {
    captured = null;
  };
  proto.hasPointerCapture = function () {
    return captured === this;
  };
  const send = (kind: 'down' | 'move' | 'up', { x, y }: Spot, on: Element): boolean => {
    const given = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, buttons: kind === 'up' ? 0 : 1, button: kind === 'move' ? -1 : 0 };
    on.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...given, pointerId: 1, isPrimary: true, pointerType: 'mouse' }));
    return on.dispatchEvent(new MouseEvent(`mouse${kind}`, { ...given, button: 0 }));
  };
  const under = ({ x, y }: Spot): Element => (captured?.isConnected ? captured : null) ?? document.elementFromPoint(x, y) ?? document.documentElement;
  try {
    if (send('down', begin, from) && from instanceof HTMLElement && canFocus(from)) from.focus();
    for (let step = 1; step <= STEPS; step += 1) {
      const spot = { x: begin.x + ((end.x - begin.x) * step) / STEPS, y: begin.y + ((end.y - begin.y) * step) / STEPS };
      send('move', spot, under(spot));
      await pass(20);
    }
    await during?.();
    send('up', end, under(end));
    await pass(0);
  } finally {
    [proto.setPointerCapture, proto.releasePointerCapture, proto.hasPointerCapture] = real;
  }
}

/** To the end of what scrolls, or to a place in it. */
export async function scroll(element: Element | null, top: number | 'end'): Promise<void> {
  const box = element ?? document.scrollingElement!;
  box.scrollTop = top === 'end' ? box.scrollHeight : top;
  await settle();
  await settle();
  await pass(0);
}
