import { useEffect, useState } from 'react';
import type { CardProblem, ShownCard } from '../../../contract/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { formatAgo } from '../../../lib/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { cardAgain } from '../data.ts';
import { lastWords } from '../shapes.ts';

/** The problem that a card asks for: the way there, and what the last submission says while one grades by hand. */
export function ProblemSays({ card, problem }: { readonly card: ShownCard; readonly problem: CardProblem }) {
  const [now, setNow] = useState(problem);
  useEffect(() => onEvent((event) => {
    if (event.type !== 'submission.changed' || event.data.problem !== problem.slug || event.data.kind !== 'submit') return;
    void cardAgain(card.id).then((fresh) => { if (fresh?.problem) setNow(fresh.problem); });
  }), [card.id, problem.slug]);
  return (
    <div className="problem-says">
      {now.present
        ? <a className="button" href={`/code/${now.slug}`} target="_blank" rel="noopener"><Icon name="next" />Open the problem</a>
        : <p className="quiet">This problem is not in the bank any more. Take the card away on the page of the cards, or tell from memory how you solved it.</p>}
      <p className="small" role="status">{lastWords(now, (at_ms) => formatAgo(at_ms, Date.now()))}</p>
    </div>
  );
}
