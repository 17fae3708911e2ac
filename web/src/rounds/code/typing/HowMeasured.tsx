import { useState } from 'react';
import { formatMs } from '../../../lib/format.ts';
import { latency, type Latency } from './latency.ts';

function PaintWords({ of }: { readonly of: Latency | null }) {
  if (of === null) return <p>From a key to what it shows: type something, and the figure of this browser stands here.</p>;
  return (
    <p>
      From a key to what it shows, in this browser just now: median <strong className="number">{of.median_ms.toFixed(1)} ms</strong>, 95 of 100 within{' '}
      <strong className="number">{of.p95_ms.toFixed(1)} ms</strong>, of {of.keys} keys{of.frame_ms !== null && `; a frame takes ${formatMs(of.frame_ms)} here`}. A key changes its own character and nothing else of the page, which takes {of.write_p95_ms.toFixed(1)} ms (95 of 100 keys); the rest is the browser’s, which waits for its next frame and paints it.
    </p>
  );
}

/** The rules, in short, and how long the page itself takes. */
export function HowMeasured() {
  const [paint, setPaint] = useState<Latency | null>(null);
  return (
    <details className="typing-part typing-how" onToggle={() => setPaint(latency())}>
      <summary>How this is measured</summary>
      <PaintWords of={paint} />
      <ul>
        <li><b>wpm</b>: characters that stand right at the end, five a word, by the minutes from the first key to the last. <b>Raw</b> counts every character, also those that were taken back.</li>
        <li><b>Accuracy</b>: the share that was right at once. An error that you corrected counts here and in raw; from wpm it only takes the time it cost.</li>
        <li>The first key starts the clock and is not counted. More than five seconds without a key are a pause: shown apart, not in the time, and the key behind it is a first key again.</li>
        <li><b>Consistency</b>: how even the raw wpm of the seconds are, 100 % if all are alike: 100 (1 − tanh(c + c³/3 + c⁵/5)), c being their standard deviation over their mean.</li>
        <li><b>Rollover</b>: how often a key is still down when the next one goes down. The fastest do so for 40 to 70 of 100 keys (Dhakal and others 2018, 168,000 people, mean 52 wpm).</li>
        <li><b>A pair’s time</b> is that between two keys, both right, nothing taken back between them. Composed characters (dead keys, input methods) and held keys count as typed, but are in no pair.</li>
        <li>Indentation that comes by itself is not counted; a Tab that stands for several spaces is one character.</li>
        <li>Kept are these counts, and those of each pair. Which keys you pressed, and when, is forgotten when you leave the drill.</li>
      </ul>
    </details>
  );
}
