import '../review/review.css';
import './anki.css';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { cards } from '../data.ts';
import { GapsTabs } from '../GapsTabs.tsx';
import { Bring } from './Bring.tsx';
import { packages } from './data.ts';
import { PackageView } from './PackageView.tsx';

/** Decks of Anki in, and the cards of the record out. */
export function AnkiPage() {
  const loaded = useResource(packages);
  const known = useResource(cards);
  return (
    <div className="page gaps-page">
      <GapsTabs />
      <h1>Cards of Anki</h1>
      <Bring />
      {loaded.state === 'loading' && <SkeletonLines count={4} label="Loading the packages" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the packages" onRetry={() => void packages.refresh()} />}
      {loaded.state === 'ready' && loaded.data.packages.length > 0 && (
        <section aria-label="Packages">
          <h2 className="visually-hidden">Packages</h2>
          <ul className="anki-packages">{loaded.data.packages.map((one) => <PackageView key={one.id} one={one} all={loaded.data.packages} />)}</ul>
        </section>
      )}
      {known.state === 'ready' && known.data.length > 0 && (
        <section className="gaps-part" aria-label="The other way">
          <h2>The other way</h2>
          <p>All cards with where they stand and their reviews, in the layout that every version of Anki reads.</p>
          <p><a className="button" href="/api/cards/package" download="dryrun.apkg">Save all cards as a package of Anki</a></p>
        </section>
      )}
    </div>
  );
}
