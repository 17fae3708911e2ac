import '../review/review.css';
import './anki.css';
import { useResource } from '../../../lib/resource.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { cards } from '../data.ts';
import { GapsTabs } from '../GapsTabs.tsx';
import { Bring } from './Bring.tsx';
import { packages } from './data.ts';
import { PackageView } from './PackageView.tsx';

/** Decks of Anki in, and the cards of the record out. */
export function AnkiPage() {
  const known = useResource(cards);
  return (
    <Page className="gaps-page" tabs={<GapsTabs />} heading="Cards of Anki">
      <Bring />
      <Loaded of={packages} what="the packages" lines={4}>
        {({ packages: all }) => all.length > 0 && (
          <section aria-label="Packages">
            <h2 className="visually-hidden">Packages</h2>
            <ul className="anki-packages">{all.map((one) => <PackageView key={one.id} one={one} all={all} />)}</ul>
          </section>
        )}
      </Loaded>
      {known.state === 'ready' && known.data.length > 0 && (
        <section className="gaps-part" aria-label="The other way">
          <h2>The other way</h2>
          <p>All cards with where they stand and their reviews, in the layout that every version of Anki reads.</p>
          <p><a className="button" href="/api/cards/package" download="dryrun.apkg">Save all cards as a package of Anki</a></p>
        </section>
      )}
    </Page>
  );
}
