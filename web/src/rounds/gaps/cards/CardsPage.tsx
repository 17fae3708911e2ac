import '../review/review.css';
import { Link } from 'wouter';
import type { ShownCard } from '../../../contract/api.ts';
import { formValues } from '../../../lib/form.ts';
import { useResource } from '../../../lib/resource.ts';
import { Part } from '../../../ui/Part.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { cards } from '../data.ts';
import { GapsTabs } from '../GapsTabs.tsx';
import { sourceWords, standWords } from '../shapes.ts';
import { cardFields } from './fields.ts';

function CardRow({ card }: { readonly card: ShownCard }) {
  return (
    <>
      <strong>{card.front}</strong>
      {card.back && <p>{card.back.length > 300 ? `${card.back.slice(0, 300)}…` : card.back}</p>}
      <p className="small quiet">{[sourceWords(card), standWords(card)].filter(Boolean).join(' · ')}</p>
    </>
  );
}

/** Text that is another's is not offered as its own. */
const valuesOf = (card: ShownCard) => formValues(cardFields, { ...card, front: card.own_text ? card.front : null, back: card.own_back ? card.back : null });

/** What is not to be forgotten. */
export function CardsPage() {
  const loaded = useResource(cards);
  return (
    <div className="page">
      <GapsTabs />
      <h1 className="visually-hidden">Cards</h1>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the cards" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the cards" onRetry={() => void cards.refresh()} />}
      {loaded.state === 'ready' && (
        <Part
          kind="card" title="Cards" one="card" none="What you answered shakily becomes a card, and comes back before you forget it."
          things={loaded.data} fields={cardFields} fresh={{ suspended: 'false' }} valuesOf={valuesOf} kept={(result) => result}
        >
          {(card) => <CardRow card={card} />}
        </Part>
      )}
      {loaded.state === 'ready' && (
        <section className="gaps-part" aria-label="Anki">
          <h2>Anki</h2>
          <p>Decks of Anki <Link href="/gaps/anki">come in as their package</Link>, with where each card stands and its reviews.</p>
          {loaded.data.length > 0 && <p><a className="button" href="/api/cards/package" download="dryrun.apkg">Save all cards as a package of Anki</a></p>}
        </section>
      )}
    </div>
  );
}
