import { Link } from 'wouter';
import type { Problem, SubmissionSummary } from '../../../contract/api.ts';
import { formatExact } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { makeThing, orSay } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { cardOf, historyOf } from '../data.ts';
import { firstAccepted } from './judging.ts';

/** Solved once is forgotten: a card asks for it again, when it nearly is. */
export async function makeCard(problem: Problem): Promise<void> {
  await orSay(makeThing('card', { problem: problem.slug, deck: 'problems' }, 'It is a card now: it asks you to solve it again before you forget how.'));
  await cardOf(problem.slug).refresh();
}

/** At the end of the statement: its card, or the way to one. */
export function SolveAgain({ problem }: { readonly problem: Problem }) {
  const loaded = useResource(cardOf(problem.slug));
  if (loaded.state !== 'ready') return null;
  const card = loaded.data.cards[0];
  const due = card?.due_at_ms ?? null;
  return (
    <section className="solve-again" aria-label="Solve it again">
      {card ? (
        <p className="small">It is a card: {card.suspended ? 'suspended' : due === null ? 'new' : due <= Date.now() ? 'due now' : `comes again at ${formatExact(due)}`}. <Link href="/gaps">Review</Link></p>
      ) : (
        <p className="small"><Button icon="cards" onClick={() => void makeCard(problem)}>Make it a card</Button> <span className="quiet">Then it asks to be solved again, before you have forgotten how.</span></p>
      )}
    </section>
  );
}

/** Under the verdict, when it was accepted for the first time. */
export function OfferCard({ problem, submission }: { readonly problem: Problem; readonly submission: SubmissionSummary }) {
  const loaded = useResource(cardOf(problem.slug));
  const history = useResource(historyOf(problem.slug));
  if (loaded.state !== 'ready' || history.state !== 'ready' || loaded.data.cards.length > 0 || !firstAccepted(submission, history.data.submissions)) return null;
  return (
    <p className="ask-complexity">
      <span>Solved once is forgotten. Shall it come again?</span>
      <Button icon="cards" onClick={() => void makeCard(problem)}>Make it a card</Button>
    </p>
  );
}
