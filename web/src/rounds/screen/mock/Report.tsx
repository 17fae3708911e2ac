import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Question } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { formatElapsed, plural } from '../../../lib/format.ts';
import { notify } from '../../../lib/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Grade } from '../../../ui/practice/grades.ts';
import { forgetTurns, gradeTurn } from './kept.ts';
import { practiceOf, toPractise } from './report.ts';
import { meansWords, toldWords, type Means } from './speak.ts';
import { TurnRow } from './TurnRow.tsx';
import type { Driven } from './useCall.ts';

interface Props {
  readonly driven: Driven;
  /** By which means questions came in the end. */
  readonly means: Means;
  readonly questions: readonly Question[];
  readonly onNew: () => void;
}

/** What came of a call: answer by answer, with the grades that one gives oneself, and what to practise. */
export function Report({ driven: { call, kept, told, onKeepAgain }, means, questions, onNew }: Props) {
  const { turns } = call;
  const [grades, setGrades] = useState<readonly (Grade | null)[]>(() => turns.map(({ passed }) => (passed ? 1 : null)));
  const [gone, setGone] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const ids = kept.flatMap((one) => (one.state === 'kept' ? [one.id] : []));
  const failed = kept.filter(({ state }) => state === 'failed').length;
  const spoken_s = turns.reduce((sum, { seconds }) => sum + seconds, 0);
  const practise = toPractise(turns, grades);
  const grade = async (at: number, given: Grade, note: string): Promise<void> => {
    const one = kept[at];
    if (one?.state !== 'kept') return notify('This answer is not written down yet.');
    const trouble = await gradeTurn(one.id, given, note);
    if (trouble) notify(describeTrouble(trouble));
    else setGrades((before) => before.map((old, i) => (i === at ? given : old)));
  };
  const forget = (): void => {
    setGone(true);
    void forgetTurns(ids);
  };
  return (
    <section className="mock-report" aria-label="What came of the call">
      <h2 tabIndex={-1} ref={head}>What came of the call</h2>
      {turns.length === 0 ? <p>Nothing was answered, so nothing is written down.</p> : <p role="status">{plural(turns.length, 'answer')}, {formatElapsed(spoken_s * 1000)} spoken, {turns.filter(({ passed }) => passed).length} without an answer.</p>}
      {turns.length > 0 && <p className="small quiet">{[toldWords(told), (means === 'failed' || means === 'no-voice') && meansWords[means]].filter(Boolean).join(' ')}</p>}
      {failed > 0 && <p className="small">{plural(failed, 'answer')} could not be written down. <Button look="bare" icon="reset" onClick={onKeepAgain}>Try again</Button></p>}
      <ol className="mock-turns">
        {turns.map((turn, at) => <TurnRow key={at} turn={turn} grade={grades[at] ?? null} disabled={gone} onGrade={(given, note) => void grade(at, given, note)} />)}
      </ol>
      {practise.length > 0 && (
        <section aria-label="What to practise">
          <h3>What to practise</h3>
          <ul>
            {practise.map((turn) => {
              const path = practiceOf(turn, questions.find(({ id }) => id === turn.prompt.question)?.set);
              return <li key={turn.at_ms}>{path ? <Link href={path}>{turn.prompt.asks}</Link> : turn.prompt.asks}</li>;
            })}
          </ul>
        </section>
      )}
      <div className="practice-row">
        <Button look="primary" icon="reset" onClick={onNew}>Another call</Button>
        {ids.length > 0 && !gone && <Button look="bare" icon="bin" onClick={forget}>Forget this call</Button>}
      </div>
    </section>
  );
}
