import './claims.css';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { OfferedClaim, OfferedClaims } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { countWords, followOffered, offeredOf, open, takeBullets, ticked } from './bullets.ts';

interface RowProps {
  readonly bullet: OfferedClaim;
  readonly on: boolean;
  readonly onTick: () => void;
}

function Row({ bullet, on, onTick }: RowProps) {
  const { words, employer, number, known } = bullet;
  return (
    <li className="bullet" data-known={known !== null}>
      <label>
        <input type="checkbox" checked={on && known === null} disabled={known !== null} onChange={onTick} />
        <span>{words}</span>
      </label>
      <p className="small quiet">{[employer, number || 'no number'].filter(Boolean).join(' · ')}{known !== null && ' · is a claim already'}</p>
    </li>
  );
}

function Bullets({ cv, offered }: { readonly cv: number; readonly offered: OfferedClaims }) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const { bullets } = offered;
  const chosen = ticked(bullets, keys);
  const rest = open(bullets);
  const tick = (key: string): void => setKeys((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const take = async (): Promise<void> => {
    setBusy(true);
    const trouble = await takeBullets(cv, chosen);
    setBusy(false);
    if (trouble) notify(describeTrouble(trouble));
    else setKeys(new Set());
  };
  if (!offered.read) return <p className="small quiet">This version was not read yet; its bullets are here when it was.</p>;
  return (
    <>
      <p className="small quiet" role="status">{countWords(bullets)}</p>
      <ul className="bullets">{bullets.map((one) => <Row key={one.key} bullet={one} on={keys.has(one.key)} onTick={() => tick(one.key)} />)}</ul>
      {rest.length > 0 && (
        <p className="bullet-buttons">
          <Button look="primary" disabled={busy || chosen.length === 0} onClick={() => void take()}>{chosen.length === 0 ? 'Take as claims' : `Take ${plural(chosen.length, 'bullet')} as ${chosen.length === 1 ? 'a claim' : 'claims'}`}</Button>
          <Button look="bare" onClick={() => setKeys(chosen.length === rest.length ? new Set() : new Set(rest.map(({ key }) => key)))}>{chosen.length === rest.length ? 'Tick none' : 'Tick all'}</Button>
        </p>
      )}
    </>
  );
}

/** What a version of the CV says was achieved, to be taken as claims: each will be asked about. */
export function TakeBullets({ cv }: { readonly cv: number }) {
  const resource = offeredOf(String(cv));
  const loaded = useResource(resource);
  useEffect(() => followOffered(cv)(), [cv]);
  if (loaded.state === 'loading') return <SkeletonLines count={4} label="Looking for what was achieved" />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="the bullets of this version" onRetry={() => void resource.refresh()} />;
  return <Bullets cv={cv} offered={loaded.data} />;
}

/** The same on the page of a version. */
export function ClaimsOfCv({ cv }: { readonly cv: number }) {
  return (
    <section className="cv-claims" aria-label="Claims">
      <p className="quiet">Each of these will be asked about: how it was measured, which part was yours, what broke. Taken as <Link href="/apply/claims">claims</Link>, they can be prepared, and rehearsed in a cross-examination.</p>
      <TakeBullets cv={cv} />
    </section>
  );
}
