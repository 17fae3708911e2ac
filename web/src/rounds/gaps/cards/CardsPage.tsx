import '../review/review.css';
import { Link } from 'wouter';
import type { ShownCard } from '../../../contract/api.ts';
import { formValues } from '../../../lib/form.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Part } from '../../../ui/Part.tsx';
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
  return (
    <Page tabs={<GapsTabs />} heading="Cards" unseen>
      <Loaded of={cards} what="the cards">
        {(all) => (
          <>
            <Part
              kind="card" title="Cards" one="card" none="What you answered shakily becomes a card, and comes back before you forget it."
              things={all} fields={cardFields} fresh={{ suspended: 'false' }} valuesOf={valuesOf} kept={(result) => result}
            >
              {(card) => <CardRow card={card} />}
            </Part>
            <section className="gaps-part" aria-label="Anki">
              <h2>Anki</h2>
              <p>Decks of Anki <Link href="/gaps/anki">come in as their package</Link>, with where each card stands and its reviews.</p>
              {all.length > 0 && <p><a className="button" href="/api/cards/package" download="dryrun.apkg">Save all cards as a package of Anki</a></p>}
            </section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
