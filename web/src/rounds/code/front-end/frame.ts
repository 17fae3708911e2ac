import { VIEWPORT } from '../../../lib/frames/run.ts';

/** An empty frame without an origin. What its document may do, the server says (src/http/answer.c). */
export function makeFrame(title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = title;
  frame.src = '/frames/frame.html';
  return frame;
}

/** One for a test, as large as tests expect, and drawn as small as it must be. */
export function makeTrialFrame(place: HTMLElement): HTMLIFrameElement {
  const frame = makeFrame('A test is running');
  const scale = Math.min(1, place.clientWidth / VIEWPORT.width, place.clientHeight / VIEWPORT.height);
  frame.style.width = `${VIEWPORT.width}px`;
  frame.style.height = `${VIEWPORT.height}px`;
  frame.style.transform = `scale(${Math.max(0.1, scale)})`;
  place.replaceChildren(frame);
  return frame;
}
