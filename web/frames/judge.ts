// The page that the judge's browser opens: all tests on a user's files, and what came of them, written where --dump-dom finds it. Frames lie in processes of their
// own, without an origin: none of them can reach this one.
import { runTrial, VIEWPORT, type Trial } from '../src/lib/frames/run.ts';
import type { Line, Machinery } from '../src/lib/frames/words.ts';

interface Order {
  readonly frame: string;
  readonly texts: Machinery;
  readonly trial: Trial;
}

const LINES_MAX = 100;
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const source = document.getElementById('order')!;
const order = JSON.parse(source.textContent ?? '') as Order;
source.remove();

// The browser writes the page down when it has loaded; this keeps it loading.
const holder = document.createElement('iframe');
holder.hidden = true;
document.body.append(holder);
holder.contentDocument!.open();

function make(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = order.frame.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${VIEWPORT.width}px; height: ${VIEWPORT.height}px`;
  document.body.append(frame);
  return frame;
}

const lines: (Line & { readonly test: string })[] = [];
void runTrial(make, order.texts, order.trial, () => undefined, (test, line) => {
  if (lines.length < LINES_MAX) lines.push({ test, ...line });
}).then((tests) => {
  const found = document.createElement('script');
  found.type = 'application/json';
  found.id = 'result';
  found.textContent = JSON.stringify({ tests, lines }).replaceAll('<', '\\u003c');
  document.body.append(found);
  holder.contentDocument?.close();
});
