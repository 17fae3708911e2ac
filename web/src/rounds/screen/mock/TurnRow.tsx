import { useState } from 'react';
import { formatElapsed } from '../../../lib/format.ts';
import { GRADES, suggestedGrade, type Grade } from '../../../ui/practice/grades.ts';
import { pointsNote } from '../explain/words.ts';
import type { Turn } from './mock.ts';
import { remarks } from './report.ts';

interface Props {
  readonly turn: Turn;
  readonly grade: Grade | null;
  readonly disabled: boolean;
  readonly onGrade: (grade: Grade, note: string) => void;
}

/** One answer: its time, what is to be said about it, its points to tick, and a grade. */
export function TurnRow({ turn, grade, disabled, onGrade }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const { prompt, seconds, passed } = turn;
  const toggle = (i: number): void => {
    const now = new Set(ticked);
    if (!now.delete(i)) now.add(i);
    setTicked(now);
  };
  const suggested = prompt.points.length > 0 && ticked.size > 0 ? suggestedGrade(ticked.size, prompt.points.length, seconds, prompt.limit_s) : undefined;
  return (
    <li>
      <p><strong>{prompt.asks}</strong></p>
      <p className="small quiet">{[passed ? '' : `${formatElapsed(seconds * 1000)} of ${formatElapsed(prompt.limit_s * 1000)}`, ...remarks(turn)].filter(Boolean).join(' · ')}</p>
      {!passed && prompt.points.length > 0 && (
        <ul className="practice-points small">
          {prompt.points.map((point, i) => <li key={point}><label><input type="checkbox" checked={ticked.has(i)} disabled={disabled} onChange={() => toggle(i)} /> <span>{point}</span></label></li>)}
        </ul>
      )}
      <div className="mock-grades" role="group" aria-label={`How did it go: ${prompt.asks}`}>
        {GRADES.map(([one, words]) => (
          <button key={one} type="button" className="button plain" aria-pressed={one === grade} data-suggested={one === suggested || undefined} disabled={disabled} onClick={() => onGrade(one, prompt.points.length > 0 && !passed ? pointsNote(prompt.points, ticked) : '')}>{words}</button>
        ))}
      </div>
    </li>
  );
}
