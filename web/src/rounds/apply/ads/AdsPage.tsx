import './ads.css';
import { Link } from 'wouter';
import type { AdRow } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../ApplyTabs.tsx';
import { adsOf } from '../data.ts';
import { useCv } from './cv.ts';
import { CvPicker } from './CvPicker.tsx';
import { factsOf } from './words.ts';

/** How many of the required skills are there, as a bar; the sentence beside it says the same. */
function Share({ match }: { readonly match: NonNullable<AdRow['match']> }) {
  const { required, required_shown, required_listed } = match;
  if (required === 0) return null;
  return (
    <span className="ad-share" aria-hidden="true">
      <span data-tone="good" style={{ flexGrow: required_shown }} />
      <span data-tone="slow" style={{ flexGrow: required_listed }} />
      <span style={{ flexGrow: required - required_shown - required_listed }} />
    </span>
  );
}

function Row({ ad }: { readonly ad: AdRow }) {
  return (
    <li className="row-of">
      <div>
        <Link href={`/apply/ads/${ad.id}`}><strong>{ad.title}</strong></Link>
        <p className="small quiet">{factsOf(ad)}</p>
        {ad.match && <p className="small"><Share match={ad.match} />{ad.match.says}</p>}
      </div>
      {ad.application !== null && <Link className="button bare" href={`/apply/${ad.application}`}>Application</Link>}
    </li>
  );
}

export function AdsPage() {
  const cv = useCv();
  const resource = adsOf(cv.id);
  const loaded = useResource(resource);
  const ads = cv.ready && loaded.state === 'ready' ? loaded.data.ads : null;
  return (
    <div className="page">
      <ApplyTabs />
      <header className="ads-head">
        <h1>Ads</h1>
        <CvPicker cv={cv} />
        <Link className="button primary" href="/apply/ads/capture">Take in an ad</Link>
      </header>
      {!ads && loaded.state !== 'failed' && <SkeletonLines count={6} label="Loading the ads" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the ads" onRetry={() => void resource.refresh()} />}
      {ads?.length === 0 && (
        <section className="panel">
          <h2>No ad is saved</h2>
          <p>Take in the ads that you think of answering: by a bookmark on their page, or pasted. Beside a version of your CV they are ranked by how they fit, with the reasons.</p>
        </section>
      )}
      {ads && ads.length > 0 && (
        <>
          <p className="small quiet">
            {cv.id === ''
              ? 'As soon as there is a version of your CV, they are ranked by how they fit it.'
              : 'Those that fit best first: no knock-out that fails, then the share of required skills, then years, then what would be nice to have. It is a count, no score.'}
          </p>
          <ol className="rows" aria-label="Ads">{ads.map((ad) => <Row key={ad.id} ad={ad} />)}</ol>
          {loaded.state === 'ready' && loaded.data.more && <p className="small quiet">There are more; the newest ones are ranked.</p>}
        </>
      )}
    </div>
  );
}
