import './due.css';
import { useState } from 'react';
import type { DueItem } from '../../../contract/api.ts';
import { today } from '../../../lib/days.ts';
import { plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../ApplyTabs.tsx';
import { editThings, orSay } from '../../../lib/things.ts';
import { dueOf } from '../data.ts';
import { CalendarPart } from './CalendarPart.tsx';
import { DueRow } from './DueRow.tsx';
import { groupsOf } from './words.ts';

/** Those whom nobody can be asked about, given up at once, and brought back at once. */
function GiveUp({ items }: { readonly items: readonly DueItem[] }) {
  const lost = items.filter(({ why }) => why === 'nobody');
  if (lost.length < 2) return null;
  const retire = async (): Promise<void> => {
    await orSay(editThings('application', lost.map(({ application, version }) => ({ id: application, version })), { outcome: 'retired' }, `${plural(lost.length, 'application')} given up.`));
  };
  return <Button onClick={() => void retire()}>Give up all {lost.length} where there is nobody to ask</Button>;
}

export function DuePage() {
  const [waiting, setWaiting] = useState(false);
  const resource = dueOf(String(waiting));
  const loaded = useResource(resource);
  const due = loaded.state === 'ready' ? loaded.data : null;
  const open = due ? Object.values(due.counts).reduce((sum, n) => sum + n, 0) : 0;
  return (
    <div className="page">
      <ApplyTabs />
      <header className="due-head">
        <h1>What is due</h1>
        {due && due.counts.waiting > 0 && (
          <label className="small"><input type="checkbox" checked={waiting} onChange={(event) => setWaiting(event.target.checked)} /> Those that wait, too ({due.counts.waiting})</label>
        )}
      </header>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading what is due" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="what is due" onRetry={() => void resource.refresh()} />}
      {due && due.due.length === 0 && (
        <section className="panel">
          <h2>Nothing is due</h2>
          <p>{open > 0 ? `${plural(open, 'application')} will come up here when a promise, a round or too long a silence does.` : 'As soon as there are open applications, this page says what to do in them, the most urgent first.'}</p>
        </section>
      )}
      {due && groupsOf(due.due).map(({ urgency, title, says, items }) => (
        <section key={urgency} className="due-group" aria-label={title} data-urgency={urgency}>
          <h2>{title} <span className="quiet number">{due.counts[urgency]}</span></h2>
          <p className="small quiet">{says}</p>
          <ul className="rows">{items.map((item) => <DueRow key={item.application} item={item} today={today()} own={due.own} />)}</ul>
          {urgency === 'cold' && <GiveUp items={items} />}
        </section>
      ))}
      {due?.more && <p className="small quiet">There are more; the most urgent ones are shown.</p>}
      {due && open > 0 && (
        <p className="small quiet due-rule">
          {due.own
            ? `How likely an answer still is comes from your own ${plural(due.observed, 'application')}.`
            : `When silence is too long is a rule of thumb: seven business days after an application, four after a word. Your own curve takes its place when ten of yours are known; so far ${due.observed === 1 ? 'one is' : `${due.observed} are`}.`}
        </p>
      )}
      <CalendarPart />
    </div>
  );
}
