import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { CvClaim } from '../../../contract/api.ts';
import { formatElapsed } from '../../../lib/format.ts';
import { makeThing, orSay } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { gradeWord } from '../../../ui/practice/grades.ts';
import { LEVEL_NAMES, type LevelAnswer, type Sitting } from './sitting.ts';

const HEADS = { defended: 'All three levels are answered', broken: 'This is where the claim breaks', stopped: 'Stopped here' } as const;

/** The questions of a level on a card: they come again when they are nearly forgotten. */
async function remember(claim: CvClaim, answer: LevelAnswer): Promise<void> {
  const front = `${claim.words}\n\n${answer.asked.map(({ text }) => text).join('\n')}`;
  const back = [claim.number && `Number: ${claim.number}`, claim.measured && `Measured: ${claim.measured}`, claim.my_part && `My part: ${claim.my_part}`].filter(Boolean).join('\n');
  await orSay(makeThing('card', { claim: claim.id, deck: 'Claims', front, ...(back ? { back } : {}) }, 'It is a card now.'));
}

interface Props {
  readonly sitting: Sitting;
  readonly claim: CvClaim;
  readonly onAgain: () => void;
}

/** What came of it, level by level, and what helps. */
export function Ended({ sitting, claim, onAgain }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  const end = sitting.end ?? 'stopped';
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="practice" aria-label="What came of it">
      <h2 tabIndex={-1} ref={head}>{HEADS[end]}</h2>
      {end === 'broken' && <p>Write down what you could not say while you still know it: how the number was got, and which part was yours. An honest “that was not measured, but …” is an answer too.</p>}
      {sitting.answers.length === 0 && <p className="quiet">No level was graded, so nothing is written down.</p>}
      <ul className="rows">
        {sitting.answers.map((answer) => (
          <li key={answer.level} className="row-of">
            <div>
              <strong>{answer.level}: {LEVEL_NAMES[answer.level - 1]}</strong> <span className="quiet">{gradeWord(answer.grade)}, {formatElapsed(answer.seconds * 1000)}</span>
              <ul className="small">{answer.asked.map(({ id, text }) => <li key={id}>{text}</li>)}</ul>
            </div>
            <span className="row-buttons"><Button look="bare" icon="cards" onClick={() => void remember(claim, answer)}>Make a card of it</Button></span>
          </li>
        ))}
      </ul>
      <div className="practice-row">
        <Button look="primary" icon="reset" onClick={onAgain}>Again, with other questions</Button>
        <Link className="button" href="/apply/claims">Mend the claim</Link>
        <Link className="button" href="/screen/cross">All claims</Link>
      </div>
    </section>
  );
}
