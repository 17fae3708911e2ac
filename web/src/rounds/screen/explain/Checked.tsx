import { useState } from 'react';
import type { Question } from '../../../contract/api.ts';
import { carded } from '../../../lib/rehearsed.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { gradeWord, suggestedGrade } from '../../../ui/practice/grades.ts';
import { Grades } from '../../../ui/practice/Grades.tsx';
import { useKept } from '../../../ui/practice/useKept.ts';
import { cards } from '../data.ts';
import { pointsNote } from './words.ts';

interface Props {
  readonly question: Question;
  readonly seconds: number;
  readonly onAgain: () => void;
  readonly onAnother: () => void;
}

/** What must be said, to tick; the ticks suggest a grade, and one gives it oneself. */
export function Checked({ question, seconds, onAgain, onAnother }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const kept = useKept(question, seconds);
  const loaded = useResource(cards);
  const points = question.must_say;
  const onCard = kept.card || carded(loaded.state === 'ready' ? loaded.data : []).has(question.id);
  const toggle = (i: number): void => {
    const now = new Set(ticked);
    if (!now.delete(i)) now.add(i);
    setTicked(now);
  };
  return (
    <>
      <fieldset className="practice" disabled={kept.grade !== null}>
        <legend><strong>What must be said</strong> <span className="small quiet">Tick what you said.</span></legend>
        <ul className="practice-points">
          {points.map((point, i) => <li key={point}><label><input type="checkbox" checked={ticked.has(i)} onChange={() => toggle(i)} /> <span>{point}</span></label></li>)}
        </ul>
      </fieldset>
      {kept.grade === null
        ? <Grades what="it" suggested={suggestedGrade(ticked.size, points.length, seconds, question.seconds ?? 75)} busy={kept.busy} onGrade={(grade) => kept.keep(grade, { note: pointsNote(points, ticked) })} />
        : <p role="status">Written down: {gradeWord(kept.grade)}, {ticked.size} of {points.length} points.</p>}
      {question.follow_up && <p><strong>They go on:</strong> {question.follow_up}</p>}
      {question.source && <p className="small">Check the facts: <a href={question.source} target="_blank" rel="noreferrer">{new URL(question.source).host}</a></p>}
      <div className="practice-row">
        <Button icon="next" onClick={onAnother}>Another question</Button>
        <Button look="bare" icon="reset" onClick={onAgain}>Once more</Button>
        {onCard ? <span className="small quiet">It is on a card.</span> : <Button look="bare" icon="cards" disabled={kept.busy || loaded.state === 'loading'} onClick={() => kept.makeCard('Explain aloud', points.map((point) => `- ${point}`).join('\n'))}>Make a card of it</Button>}
      </div>
    </>
  );
}
