import './ads.css';
import { Link, useLocation } from 'wouter';
import type { AdEdit, AdWhole } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { useTitle } from '../../../lib/title.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { orSay, removeThing } from '../../../lib/things.ts';
import { adOf } from '../data.ts';
import { useCv } from './cv.ts';
import { CvPicker } from './CvPicker.tsx';
import { Demands } from './Demands.tsx';
import { factsOf } from './words.ts';

function Head({ ad }: { readonly ad: AdWhole['ad'] }) {
  const [, go] = useLocation();
  const remove = async (): Promise<void> => {
    go('/apply/ads');
    await orSay(removeThing('ad', ad.id, 'The ad is removed.'));
  };
  return (
    <header className="ads-head">
      <Link href="/apply/ads" className="button bare icon-only" aria-label="All ads" title="All ads"><Icon name="back" /></Link>
      <div>
        <h1>{ad.title}</h1>
        <p className="small quiet">{factsOf(ad)}</p>
      </div>
      {ad.application !== null && <Link className="button" href={`/apply/${ad.application}`}>Application</Link>}
      {ad.url && /^https?:/.test(ad.url) && <a className="button bare" href={ad.url} target="_blank" rel="noreferrer noopener">Its page</a>}
      <Button look="bare" icon="bin" onClick={() => void remove()}>Remove</Button>
    </header>
  );
}

function Edits({ edits, cv }: { readonly edits: readonly AdEdit[]; readonly cv: boolean }) {
  if (!cv) return <p className="small quiet">As soon as there is a version of your CV, this page says what it shows of all this, and what to change in it.</p>;
  return (
    <section aria-label="What to change">
      <h2>What to change in the CV</h2>
      {edits.length === 0 && <p>Nothing that the ad asks for is missing or hidden.</p>}
      <ul className="ad-edits">{edits.map((one, i) => <li key={i}>{one.text}{one.line > 0 && <span className="small quiet"> Line {one.line}.</span>}</li>)}</ul>
    </section>
  );
}

export function AdPage({ id }: { readonly id: string }) {
  const cv = useCv();
  const resource = adOf(`${id}/${cv.id}`);
  const loaded = useResource(resource);
  const title = loaded.state === 'ready' ? loaded.data.ad.title : 'Ad';
  useTitle(title);
  if (loaded.state === 'loading') return <div className="page"><SkeletonLines count={8} label="Loading the ad" /></div>;
  if (loaded.state === 'failed') return <div className="page"><TroublePanel trouble={loaded.trouble} what="this ad" onRetry={() => void resource.refresh()} /></div>;
  const { ad, body_html, demands, edits } = loaded.data;
  return (
    <div className="page">
      <Head ad={ad} />
      <div className="ad-columns">
        <div className="ad-match">
          <div className="ads-head"><h2>What it asks for</h2><CvPicker cv={cv} /></div>
          {ad.match && <p>{ad.match.says}.</p>}
          <Edits edits={edits} cv={cv.id !== ''} />
          <Demands demands={demands} />
        </div>
        <section aria-label="The ad">
          <h2>The ad</h2>
          {/* Made by the server's allow-list of Markdown; the Content-Security-Policy forbids scripts besides. */}
          <div className="prose ad-body" dangerouslySetInnerHTML={{ __html: body_html }} />
        </section>
      </div>
    </div>
  );
}
