import type { Promise as Promised, Waits } from '../../../contract/api.ts';
import { waitWords } from './waits.ts';

/** Is the promised day far away, and is that a bad sign? Grey: red is for broken promises only. */
export function Wait({ promise, waits }: { readonly promise: Promised; readonly waits: Waits | null }) {
  const words = waits && waitWords(promise, waits);
  return words ? <p className="small quiet">{words}</p> : null;
}
