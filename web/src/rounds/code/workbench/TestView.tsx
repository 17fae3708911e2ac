import { useMemo } from 'react';
import type { Test } from '../../../contract/api.ts';
import { diffLines, foldSame, showOdd } from '../../../lib/diff.ts';
import { formatBytes, formatMs } from '../../../lib/format.ts';
import type { Place } from '../../../lib/terminal.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { DiffTable } from '../../../ui/DiffTable.tsx';
import { groupOfTest, isInPart, pointsWords } from '../scores.ts';
import { Output } from './Output.tsx';
import { Talk } from './Talk.tsx';
import { acceptedInPart, testTitle, toneOf, verdictWords } from './verdicts.ts';

const CONTEXT = 3;

function Text({ title, text, copy }: { readonly title: string; readonly text: string; readonly copy: string }) {
  return (
    <section className="text">
      <header><h3>{title}</h3><CopyButton text={text} label={copy} /></header>
      {text === '' ? <p className="quiet small">Nothing</p> : <pre tabIndex={0}>{showOdd(text)}</pre>}
    </section>
  );
}

function Difference({ expected, output }: { readonly expected: string; readonly output: string }) {
  const rows = useMemo(() => foldSame(diffLines(expected, output), CONTEXT), [expected, output]);
  return (
    <section className="text">
      <header><h3>Difference</h3><CopyButton text={output} label="Copy your output" /></header>
      <div className="scroll" tabIndex={0} role="region" aria-label="Difference"><DiffTable rows={rows} left="Expected" right="Yours" target="left" /></div>
    </section>
  );
}

function Said({ text }: { readonly text: string }) {
  return (
    <section className="text">
      <header><h3>What was said</h3><CopyButton text={text} label="Copy what was said" /></header>
      <Talk text={text} label="What was said" />
    </section>
  );
}

function facts(test: Test): string {
  const ended = test.signal !== null ? `ended by signal ${test.signal}` : test.exit_code ? `exit code ${test.exit_code}` : '';
  const group = groupOfTest(test.name);
  // An answer that was sent in did not run.
  const ran = test.memory_bytes > 0 ? [formatMs(test.cpu_ms), test.wall_ms > 2 * test.cpu_ms + 50 ? `${formatMs(test.wall_ms)} by the clock` : '', formatBytes(test.memory_bytes)] : [];
  const points = test.score !== null ? pointsWords(test.score, test.max_score) : '';
  return [group && `group ${group}`, points, ...ran, ended].filter(Boolean).join(' · ');
}

/** One test whole: what went in, what came out, what was expected. */
export function TestView({ test, onPlace }: { readonly test: Test; readonly onPlace: (place: Place) => void }) {
  // It had no input: it spoke with the judge's program.
  const isTalk = test.output !== null && test.input === null;
  const differs = test.expected !== null && test.output !== null && test.verdict === 'WA';
  return (
    <article className="test" aria-label={`${testTitle(test)} ${test.ordinal}`}>
      <header className="test-head">
        <h3>{testTitle(test)} {test.kind === 'custom' ? '' : test.ordinal}</h3>
        <span className="tag" data-tone={toneOf(test)}>{test.kind === 'custom' && test.verdict === 'AC' ? 'Ended well' : isInPart(test) ? acceptedInPart : verdictWords[test.verdict]}</span>
        <span className="quiet small number">{facts(test)}</span>
      </header>
      {test.feedback && <p className="feedback">{test.feedback}</p>}
      {test.kind === 'secret' && test.verdict !== 'AC' && <p className="quiet small">What secret tests contain is not shown, as in a real round. The message above is all there is.</p>}
      {isTalk && <Said text={test.output!} />}
      {differs && <Difference expected={test.expected!} output={test.output!} />}
      {test.output !== null && !differs && !isTalk && <Text title="Output" text={test.output} copy="Copy the output" />}
      {test.input !== null && <Text title="Input" text={test.input} copy="Copy the input" />}
      {test.stderr && <Output title="Standard error" text={test.stderr} onPlace={onPlace} />}
      {test.truncated && <p className="quiet small">Long texts were cut.</p>}
    </article>
  );
}
