// Keyboard shortcuts as text: "mod+k", "g p", "?". `mod` is Command on a Mac and Control elsewhere.

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * The press as text, or null for a modifier alone. Shift is written only with keys that have no other form of their own (Enter, letters),
 * because on many keyboards signs such as ' and ? are themselves made with Shift.
 */
export function pressText(press: KeyPress, mac: boolean): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Dead', 'Process'].includes(press.key)) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other) return null;
  const name = press.key === ' ' ? 'space' : press.key.toLowerCase();
  const shifted = press.shiftKey && (name.length > 1 || /^\p{L}$/u.test(name));
  return `${mod ? 'mod+' : ''}${press.altKey ? 'alt+' : ''}${shifted ? 'shift+' : ''}${name}`;
}

const MAC: Readonly<Record<string, string>> = { mod: '⌘', alt: '⌥', shift: '⇧', enter: '↩' };
const PC: Readonly<Record<string, string>> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter', escape: 'Esc' };

/** For labels: "mod+enter" is ["Ctrl", "Enter"]; "g p" is ["G", "P"]. */
export function keyLabels(keys: string, mac: boolean): string[] {
  return keys.split(/[+ ]/).map((part) => (mac ? MAC : PC)[part] ?? (part.length === 1 ? part.toUpperCase() : part[0]!.toUpperCase() + part.slice(1)));
}

export function keyText(keys: string, mac: boolean = onMac): string {
  return keyLabels(keys, mac).join(mac ? '' : keys.includes(' ') ? ' ' : '+');
}

const SEQUENCE_MS = 1200;

export interface Sequencer<T> {
  /** What this press, perhaps after the one before, stands for; 'wait' when it begins a sequence. */
  press(text: string, at_ms: number): T | 'wait' | null;
}

/** `find` gives what a complete text of keys stands for; `begins` whether some sequence starts with it. */
export function createSequencer<T>(find: (keys: string) => T | null, begins: (keys: string) => boolean): Sequencer<T> {
  let pending = '';
  let since = 0;
  return {
    press(text, at_ms) {
      const whole = pending && at_ms - since < SEQUENCE_MS ? `${pending} ${text}` : text;
      pending = '';
      const found = find(whole) ?? (whole === text ? null : find(text));
      if (found !== null) return found;
      if (!begins(text)) return null;
      pending = text;
      since = at_ms;
      return 'wait';
    },
  };
}
