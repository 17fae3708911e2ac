// Recorders that outlive the part of the page that shows them: who goes elsewhere and comes back finds the take that was not kept yet.
import { openCapture } from './capture.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { holds } from './take.ts';

const recorders = new Map<string, Recorder<unknown>>();

/** Asks before the whole page is closed while a take would be lost with it. */
function guard(event: BeforeUnloadEvent): void {
  if ([...recorders.values()].some((one) => holds(one.take.get()))) event.preventDefault();
}

/** The one for what is rehearsed, made when first asked for. One key has one type of what is kept. */
export function recorderOf<Kept>(key: string): Recorder<Kept> {
  const found = recorders.get(key);
  if (found) return found as Recorder<Kept>;
  if (recorders.size === 0) window.addEventListener('beforeunload', guard);
  const made = createRecorder<Kept>(openCapture);
  recorders.set(key, made as Recorder<unknown>);
  return made;
}
