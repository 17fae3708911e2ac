import './review.css';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { CardsDue, ShownCard } from '../../../contract/api.ts';
import { formatExact, plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { due, load } from '../data.ts';
import { GapsTabs } from '../GapsTabs.tsx';
import { LoadView } from './LoadView.tsx';
import { SittingView } from './SittingView.tsx';

function Nothing({ data }: { readonly data: CardsDue }) {
  if (data.cards + data.suspended === 0)
    return (
      <section className="panel">
        <h2>There are no cards yet</h2>
        <p>A question that you answered shakily in a real round becomes a card with one tick in its debrief. Your own go in by hand, those of Anki from a file.</p>
        <div className="row"><Link className="button primary" href="/gaps/cards">Write the first card</Link><Link className="button" href="/gaps/anki">Bring a deck of Anki</Link></div>
      </section>
    );
  return (
    <section className="panel">
      <h2>Nothing is due</h2>
      <p>{data.next_at_ms === null ? 'No card waits for its day.' : `The next card is due at ${formatExact(data.next_at_ms)}.`} {data.new > 0 && `${plural(data.new, 'new card')} wait for tomorrow: today has had its share.`}</p>
      <Link className="button" href="/gaps/day">With an interview ahead, go on by the day</Link>
    </section>
  );
}

function Due({ data }: { readonly data: CardsDue }) {
  const loads = useResource(load);
  // The list that a sitting began with stays, whatever is refreshed behind it.
  const [sitting, setSitting] = useState<{ readonly n: number; readonly cards: readonly ShownCard[] } | null>(null);
  useEffect(() => {
    if (data.due.length > 0) setSitting((now) => now ?? { n: 0, cards: data.due });
  }, [data]);
  const end = async (): Promise<void> => {
    await due.refresh();
    const now = due.store.get();
    setSitting(now.state === 'ready' && now.data.due.length > 0 ? { n: (sitting?.n ?? 0) + 1, cards: now.data.due } : null);
  };
  return (
    <>
      <p className="gaps-counts"><strong>{data.learning}</strong> being learned · <strong>{data.review}</strong> due · <strong>{data.new_today}</strong> new · {plural(data.done_today, 'look')} today</p>
      {sitting ? <SittingView key={sitting.n} first={sitting.cards} onEnd={() => void end()} /> : data.due.length === 0 && <Nothing data={data} />}
      {loads.state === 'ready' && data.cards > 0 && <LoadView days={loads.data.days} />}
    </>
  );
}

/** What is due now, one after another. */
export const ReviewPage = () => (
  <Page className="gaps-page" tabs={<GapsTabs />} heading="Review" unseen>
    <Loaded of={due} what="what is due">{(data) => <Due data={data} />}</Loaded>
  </Page>
);
