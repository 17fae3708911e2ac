import { useEffect, useRef } from 'react';
import type { LoopAnswer } from '../../../contract/api.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { lineWords } from './words.ts';

/** What was wrong first, in words. */
function Wrong({ answer, given }: { readonly answer: LoopAnswer; readonly given: number }) {
  if (answer.right) return null;
  const place = answer.at + 1;
  return (
    <div className="loop-wrong">
      {given === 0 && <p>The first line is <code>{lineWords(answer.step?.out ?? '')}</code>.</p>}
      {given > 0 && answer.given !== null && answer.step && <p>Line {place} is not <code>{lineWords(answer.given)}</code>, but <code>{lineWords(answer.step.out)}</code>.</p>}
      {given > 0 && answer.given === null && answer.step && <p>It goes on: line {place} is <code>{lineWords(answer.step.out)}</code>.</p>}
      {!answer.step && <p>After {answer.at} lines nothing more is printed.</p>}
      {answer.step && <p>{answer.step.why}</p>}
      {answer.mistake && <p className="loop-mistake"><strong>Many answer this.</strong> {answer.mistake}</p>}
    </div>
  );
}

/** What came of an answer: how right it is, each line with its why, the rule. */
export function Explained({ answer, given, says }: { readonly answer: LoopAnswer; readonly given: number; readonly says: string }) {
  const { drill } = answer;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title = answer.right ? 'Right' : given === 0 ? 'The answer' : 'Not right';
  return (
    <section className="loop-explained" aria-label="What came of it">
      <h2 tabIndex={-1} ref={heading} data-right={answer.right}><Icon name={answer.right ? 'check' : 'close'} /> {title}</h2>
      <Wrong answer={answer} given={given} />
      <h3>What it prints, and why</h3>
      <ol className="loop-why">
        {drill.prints.map((step, i) => (
          <li key={i} data-first-wrong={(!answer.right && given > 0 && i === answer.at) || undefined}>
            <code>{lineWords(step.out)}</code> <span className="small quiet">line {step.line}</span>
            <p>{step.why}</p>
          </li>
        ))}
      </ol>
      {drill.fails !== null && <p>Then it ends with exit code 1: <code>{drill.fails}</code></p>}
      <h3>The rule</h3>
      <p>{drill.rule}</p>
      <p className="small"><a href={drill.source.url} target="_blank" rel="noreferrer">{drill.source.name}</a></p>
      {!answer.mistake && (
        <details>
          <summary>What many answer instead</summary>
          <ol className="loop-why">{drill.mistake.prints.map((line, i) => <li key={i}><code>{lineWords(line)}</code></li>)}</ol>
          <p>{drill.mistake.why}</p>
        </details>
      )}
      {says !== '' && <><h3>You said</h3><p className="loop-said">{says}</p></>}
    </section>
  );
}
