// How the three panes share the window.
import { isNumber, isObject, storage } from '../../../lib/storage.ts';

/** Three panes side by side; statement or results beside the editor; one at a time. */
export type Mode = 'three' | 'two' | 'one';
export type PaneName = 'statement' | 'editor' | 'results';

/** Where the lines between the panes are, as shares of the width. */
export interface Shares {
  readonly first: number;
  readonly second: number;
}

export const defaultShares: Shares = { first: 0.3, second: 0.68 };
export const LEAST = 0.16;

const THREE_FROM_PX = 1160;
const TWO_FROM_PX = 760;

export function modeFor(width: number): Mode {
  if (width >= THREE_FROM_PX) return 'three';
  return width >= TWO_FROM_PX ? 'two' : 'one';
}

/** How far each line may go, given the other. */
export function boundsOf(shares: Shares, mode: Mode): { readonly first: readonly [number, number]; readonly second: readonly [number, number] } {
  return {
    first: [LEAST, mode === 'three' ? shares.second - LEAST : 1 - LEAST],
    second: [shares.first + LEAST, 1 - LEAST],
  };
}

export function moveLine(shares: Shares, line: keyof Shares, to: number, mode: Mode): Shares {
  const [least, most] = boundsOf(shares, mode)[line];
  return { ...shares, [line]: Math.min(most, Math.max(least, to)) };
}

/** Two panes have one line, which must not push the hidden one out of its bounds for later. */
export function mended(shares: Shares): Shares {
  const first = Math.min(1 - 2 * LEAST, Math.max(LEAST, shares.first));
  return { first, second: Math.min(1 - LEAST, Math.max(first + LEAST, shares.second)) };
}

export function columnsOf(shares: Shares, mode: Mode): string {
  const part = (share: number): string => `minmax(0, ${share.toFixed(4)}fr)`;
  const line = '1px';
  if (mode === 'three') return [part(shares.first), line, part(shares.second - shares.first), line, part(1 - shares.second)].join(' ');
  if (mode === 'two') return [part(shares.first), line, part(1 - shares.first)].join(' ');
  return 'minmax(0, 1fr)';
}

const isShares = (value: unknown): value is Shares => isObject(value) && isNumber(value['first']) && isNumber(value['second']);

export const readShares = (mode: Mode): Shares => (mode === 'three' ? mended(storage.read('panes.three', isShares, defaultShares)) : storage.read(`panes.${mode}`, isShares, { first: 0.42, second: 1 }));
export const keepShares = (mode: Mode, shares: Shares): void => void storage.write(`panes.${mode}`, shares);
export const resetShares = (mode: Mode): Shares => (mode === 'three' ? defaultShares : { first: 0.42, second: 1 });
