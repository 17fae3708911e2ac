import './funnel.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { funnelOf, type FunnelBy } from '../data.ts';
import { ApplyTabs } from '../ApplyTabs.tsx';
import { Flows } from './Flows.tsx';
import { Groups } from './Groups.tsx';
import { Lessons } from './Lessons.tsx';
import { ReplyCurve } from './ReplyCurve.tsx';

const choices: readonly (readonly [FunnelBy, string])[] = [['source', 'where the ad was found'], ['channel', 'how it was sent'], ['cv', 'version of the CV']];

export function FunnelPage() {
  const [by, setBy] = useState<FunnelBy>('source');
  const resource = funnelOf(by);
  const loaded = useResource(resource);
  const funnel = loaded.state === 'ready' ? loaded.data : null;
  return (
    <div className="page">
      <ApplyTabs />
      <h1 className="visually-hidden">What came of it</h1>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the funnel" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the funnel" onRetry={() => void resource.refresh()} />}
      {funnel && funnel.sent === 0 && (
        <section className="panel">
          <h2>Nothing was sent yet</h2>
          <p>As soon as applications are in the stage Applied or beyond, this page counts how many reach which stage, how long replies take, and what does better.</p>
          <Link className="button" href="/apply">To the board</Link>
        </section>
      )}
      {funnel && funnel.sent > 0 && (
        <>
          <section className="funnel-part" aria-label="Stages"><h2>How far they came</h2><Flows funnel={funnel} /></section>
          <section className="funnel-part" aria-label="Replies by days"><h2>How long a reply takes</h2><ReplyCurve reply={funnel.reply} /></section>
          <section className="funnel-part" aria-label="Comparison">
            <div className="funnel-head">
              <h2>What does better</h2>
              <label>By <select className="field" value={by} onChange={(event) => setBy(event.target.value as FunnelBy)}>{choices.map(([id, words]) => <option key={id} value={id}>{words}</option>)}</select></label>
            </div>
            <Groups funnel={funnel} />
          </section>
          <Lessons />
        </>
      )}
    </div>
  );
}
