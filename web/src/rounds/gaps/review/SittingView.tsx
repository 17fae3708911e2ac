import './review.css';
import { useEffect, useRef } from 'react';
import type { ShownCard } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { plural } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Linked } from '../../../ui/Linked.tsx';
import { GRADES, sourceWords, standWords, waitWords } from '../shapes.ts';
import { ProblemSays } from './ProblemSays.tsx';
import { useSitting, type Sitting } from './useSitting.ts';

function Grades({ card, sitting }: { readonly card: ShownCard; readonly sitting: Sitting }) {
  return (
    <div className="grades" role="group" aria-label="How well you knew it">
      {GRADES.map((name, i) => (
        <Button key={name} className="grade" keys={String(i + 1)} onClick={() => void sitting.grade(i + 1)}>
          <span><kbd>{i + 1}</kbd> {name}</span>
          <span className="small grade-next">{waitWords(card.next_s[i] ?? 0)}</span>
        </Button>
      ))}
    </div>
  );
}

function CardView({ card, sitting }: { readonly card: ShownCard; readonly sitting: Sitting }) {
  const back = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLElement>(null);
  // The next card is read out; the first one does not take the focus from where it is.
  useEffect(() => {
    if (sitting.done > 0) whole.current?.focus();
  }, []);
  useEffect(() => {
    if (sitting.turned) back.current?.focus();
  }, [sitting.turned]);
  return (
    <article className="card-view" aria-label="Card" ref={whole} tabIndex={-1}>
      <p className="small quiet">{[sourceWords(card), standWords(card)].filter(Boolean).join(' · ')}</p>
      <p className="card-front"><Linked text={card.front} /></p>
      {card.problem && <ProblemSays card={card} problem={card.problem} />}
      {sitting.turned ? (
        <>
          <div className="card-back" ref={back} tabIndex={-1}>{card.problem && !card.own_back ? <span className="quiet">How well did you know it? The verdict says something; you grade.</span> : card.back ? <Linked text={card.back} /> : <span className="quiet">There is no answer on this card: say it aloud, and judge yourself.</span>}</div>
          <Grades card={card} sitting={sitting} />
        </>
      ) : (
        <Button look="primary" keys="space" onClick={() => sitting.turn()}>{card.problem ? 'Grade it' : 'Show the answer'}</Button>
      )}
    </article>
  );
}

interface Props {
  readonly first: readonly ShownCard[];
  /** When none is left. */
  readonly onEnd: () => void;
}

/** Cards one after another, by keyboard or by hand. */
export function SittingView({ first, onEnd }: Props) {
  const sitting = useSitting(first);
  const { card, turned } = sitting;
  useActions([
    { id: 'gaps.turn', title: 'Show the answer', section: 'Review', keys: 'space', enabled: card !== null && !turned, run: () => sitting.turn() },
    ...GRADES.map((name, i) => ({ id: `gaps.grade.${i + 1}`, title: `Grade: ${name.toLowerCase()}`, section: 'Review', keys: String(i + 1), enabled: card !== null && turned, run: () => void sitting.grade(i + 1) })),
    { id: 'gaps.undo', title: 'Take the last grade back', section: 'Review', keys: 'u', enabled: sitting.canUndo, run: () => void sitting.undo() },
    { id: 'gaps.bury', title: 'Put the card off until tomorrow', section: 'Review', keys: 'b', enabled: card !== null, run: () => void sitting.putOff('bury') },
  ]);
  return (
    <section className="sitting" aria-label="Review">
      <p className="small quiet" role="status">{plural(sitting.done, 'card')} graded, {sitting.left} left</p>
      {card ? <CardView key={`${card.id}-${card.version}`} card={card} sitting={sitting} /> : (
        <div className="panel">
          <h2>Done</h2>
          <p>None is left of those that were on the list.</p>
          <Button look="primary" onClick={onEnd}>Look for more</Button>
        </div>
      )}
      <div className="sitting-more">
        <Button look="bare" keys="u" disabled={!sitting.canUndo} onClick={() => void sitting.undo()}>Take back</Button>
        {card && <Button look="bare" keys="b" onClick={() => void sitting.putOff('bury')}>Tomorrow</Button>}
        {card && <Button look="bare" onClick={() => void sitting.putOff('suspend')}>Suspend</Button>}
      </div>
    </section>
  );
}
