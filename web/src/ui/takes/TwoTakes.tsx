// Two takes of one story or script compared. <TwoTakes of={{ kind: 'story', id: story.id }} />; it fetches and keeps itself fresh.
import './takes.css';
import { useEffect, useId, useState } from 'react';
import type { Telling, Tellings } from '../../contract/api.ts';
import { useResource } from '../../lib/resource.ts';
import { choosePair, followTellings, tellingsKey, tellingsOf, type Pair, type TellingsOf } from '../../lib/tellings.ts';
import { SkeletonLines } from '../Skeleton.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { Compared } from './Compared.tsx';
import { tellingWords } from './tell.ts';
import { WriteDown } from './WriteDown.tsx';

interface WhichProps {
  readonly label: string;
  readonly value: string;
  readonly among: readonly Telling[];
  readonly onChange: (id: string) => void;
}

function Which({ label, value, among, onChange }: WhichProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {among.map((one) => <option key={one.id} value={one.id}>{tellingWords(one, Date.now())}</option>)}
      </select>
    </div>
  );
}

interface TwoProps {
  readonly all: Tellings;
  /** What was chosen; null: the last two. */
  readonly pair: Pair | null;
  readonly onPair: (pair: Pair) => void;
}

function Two({ all: { tellings, compared }, pair, onPair }: TwoProps) {
  if (!compared) return <p>{tellings.length === 0 ? 'There is no take yet. Record it, or write down below what you said; from two takes on they are compared here.' : 'There is one take. Tell it once more, without reading: then the two are compared here.'}</p>;
  const { first, second } = pair ?? compared;
  const later = tellings.findIndex(({ id }) => id === second);
  const choose = (which: keyof Pair, id: string): void => onPair(choosePair(tellings, { first, second }, which, id));
  return (
    <>
      <div className="takes-which">
        <Which label="The earlier take" value={first} among={tellings.slice(later + 1)} onChange={(id) => choose('first', id)} />
        <Which label="The later take" value={second} among={tellings.slice(0, -1)} onChange={(id) => choose('second', id)} />
      </div>
      <div aria-live="polite"><Compared compared={compared} /></div>
    </>
  );
}

export function TwoTakes({ of }: { readonly of: TellingsOf }) {
  const [pair, setPair] = useState<Pair | null>(null);
  const [last, setLast] = useState<Tellings | null>(null);
  const resource = tellingsOf(tellingsKey(of, pair));
  const loaded = useResource(resource);
  // What was shown stays until another pair has come, so that a choice by the keys goes on from where it is.
  const all = loaded.state === 'ready' ? loaded.data : last;
  useEffect(followTellings, []);
  useEffect(() => {
    if (loaded.state === 'ready') setLast(loaded.data);
    // One of the two was removed meanwhile: the last two, then.
    else if (pair && loaded.state === 'failed' && loaded.trouble.kind === 'missing') setPair(null);
  }, [pair, loaded]);
  return (
    <section className="takes" aria-label="Two takes compared">
      <h2>Two takes compared</h2>
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the takes" onRetry={() => void resource.refresh()} />}
      {!all && loaded.state === 'loading' && <SkeletonLines count={3} label="Loading the takes" />}
      {all && (
        <>
          <Two all={all} pair={pair} onPair={setPair} />
          <details>
            <summary>Write down a take</summary>
            <WriteDown of={of} without={all.tellings.filter(({ rehearsal }) => rehearsal === null)} />
          </details>
        </>
      )}
    </section>
  );
}
