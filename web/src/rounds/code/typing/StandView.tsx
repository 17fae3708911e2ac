import type { TypingResult } from '../../../contract/api.ts';
import { percent } from '../../../lib/format.ts';
import { GATE_WPM, standOf, type Stand } from './stand.ts';
import { wpmWords } from './words.ts';

const ofWords = ({ of }: Stand): string => (of === 0 ? 'No text was typed to its end yet' : of === 1 ? 'One text so far' : `Median of the last ${of} texts`);

function gateWords(prose: Stand): string {
  if (prose.wpm === null) return `The gate is ${GATE_WPM} wpm in prose.`;
  if (prose.wpm >= GATE_WPM) return `The gate of ${GATE_WPM} wpm is passed.`;
  return `${wpmWords(GATE_WPM - prose.wpm)} wpm to the gate of ${GATE_WPM}.`;
}

/** Where one stands before the gate, and beside it code, which has none. */
export function StandView({ results }: { readonly results: readonly TypingResult[] }) {
  const prose = standOf(results, 'prose');
  const code = standOf(results, 'code');
  return (
    <section className="typing-stand" aria-label="Where you stand">
      <div data-passed={prose.wpm !== null && prose.wpm >= GATE_WPM}>
        <h2>Prose</h2>
        <p className="typing-big number">{prose.wpm === null ? '–' : wpmWords(prose.wpm)} <span>of {GATE_WPM} wpm</span></p>
        <meter min={0} max={GATE_WPM} value={Math.min(GATE_WPM, prose.wpm ?? 0)} aria-label={`Prose, of ${GATE_WPM} wpm`} />
        <p className="small quiet">{gateWords(prose)} {ofWords(prose)}{prose.accuracy !== null && `, ${percent(prose.accuracy, 1)} right at once`}.</p>
      </div>
      <div>
        <h2>Code</h2>
        <p className="typing-big number">{code.wpm === null ? '–' : wpmWords(code.wpm)} <span>wpm</span></p>
        <p className="small quiet">No gate: symbols make code slower for everyone. {ofWords(code)}{code.accuracy !== null && `, ${percent(code.accuracy, 1)} right at once`}.</p>
      </div>
    </section>
  );
}
