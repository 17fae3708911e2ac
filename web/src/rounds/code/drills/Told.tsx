import type { DebugAnswer, DebugDrill } from '../../../contract/api.ts';
import { percentGot } from '../../../lib/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Code } from '../lines/Code.tsx';
import { useColoured } from '../lines/useColoured.ts';
import { bugWords } from './guess.ts';
import { linesWords } from './words.ts';

function Mark({ right, children }: { readonly right: boolean; readonly children: string }) {
  return <li data-right={right}><Icon name={right ? 'check' : 'close'} /> {children}</li>;
}

/** Place, kind, fix: what was right. */
export function Marks({ answer, given_up }: { readonly answer: DebugAnswer; readonly given_up: boolean }) {
  return (
    <section className="debug-marks" aria-label="What came of it">
      <ul className="plain">
        <Mark right={answer.place}>{answer.too_wide ? 'The place: too much of the program' : answer.place ? 'The place: there it is' : 'The place: not there, or not said'}</Mark>
        <Mark right={answer.kind}>{answer.kind ? 'The kind: so it is' : 'The kind: another one, or not said'}</Mark>
        <Mark right={answer.fixed}>{answer.fixed ? 'The fix: accepted' : given_up ? 'The fix: given up' : 'The fix: not yet'}</Mark>
      </ul>
      <p className="number">{percentGot(answer.share)}</p>
    </section>
  );
}

type Solution = NonNullable<DebugAnswer['answer']>;

function Fix({ fix, language }: { readonly fix: Solution['fix'][number]; readonly language: string }) {
  const lines = useColoured(fix.instead, language);
  const where = linesWords(fix.lines).replace(/^l/, 'L');
  if (fix.instead === '') return <p>{where} {fix.lines.from === fix.lines.to ? 'goes' : 'go'} away.</p>;
  return <div><p>{where} {fix.lines.from === fix.lines.to ? 'becomes' : 'become'}</p><Code lines={lines} label={`Instead of ${linesWords(fix.lines)}`} /></div>;
}

/** What the bug was: told when it is mended, or given up. */
export function Told({ drill, solution, says }: { readonly drill: DebugDrill; readonly solution: Solution; readonly says: string }) {
  const found = useColoured(drill.program, drill.language);
  const { from, to } = solution.where;
  return (
    <article className="debug-told">
      <h2>{bugWords[solution.kind]}</h2>
      {says !== '' && <p className="review-said">You: {says}</p>}
      <p>{solution.cause}</p>
      <h3>Whom it harms</h3>
      <p>{solution.harm}</p>
      <h3>How one finds it</h3>
      <p>{solution.find}</p>
      <h3>Where it was: {linesWords(solution.where)}</h3>
      <Code lines={found} label="The program as it was found, with the place of the bug" marked={Array.from({ length: to - from + 1 }, (_, i) => from + i)} />
      <h3>The smallest fix</h3>
      {solution.fix.map((one, i) => <Fix key={i} fix={one} language={drill.language} />)}
      <h3>A fix that passes the samples and is wrong</h3>
      <p>{solution.wrong_fix}</p>
    </article>
  );
}
