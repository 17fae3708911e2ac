import { useState } from 'react';
import type { Script } from '../../../contract/api.ts';
import { diffLines } from '../../../lib/diff.ts';
import { formatExact } from '../../../lib/format.ts';
import { editThing, orSay } from '../../../lib/things.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DiffTable } from '../../../ui/DiffTable.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { versionsOf as resourceOf } from '../data.ts';
import { changedFacts, restored, versionsOf, type Version } from './script.ts';

function Compared({ version, script }: { readonly version: Version; readonly script: Script }) {
  const facts = changedFacts(version.script, script);
  const bring = async (): Promise<void> => {
    await orSay(editThing('script', script, restored(version.script), 'The version is back.'));
  };
  return (
    <div className="script-compared">
      {facts.length > 0 && <p className="small">Also changed since: {facts.map((name) => name.replace('_', ' ')).join(', ')}.</p>}
      {(version.script.body ?? '') === (script.body ?? '') ? <p className="small">The text is the same.</p> : <DiffTable rows={diffLines(version.script.body ?? '', script.body ?? '')} left={formatExact(version.at_ms)} right="Now" prose />}
      <div><Button icon="reset" onClick={() => void bring()}>Bring this version back</Button></div>
    </div>
  );
}

function Older({ script, versions }: { readonly script: Script; readonly versions: readonly Version[] }) {
  const [shown, setShown] = useState<number | null>(null);
  if (versions.length === 0) return <p className="small quiet">There is only this version so far.</p>;
  return (
    <ul className="rows">
      {versions.map((version) => (
        <li key={version.change} className="script-version">
          <Button look="bare" aria-expanded={shown === version.change} onClick={() => setShown(shown === version.change ? null : version.change)}><Ago at_ms={version.at_ms} />: {version.script.title}</Button>
          {shown === version.change && <Compared version={version} script={script} />}
        </li>
      ))}
    </ul>
  );
}

/** What the script was after each of its changes. */
export const Versions = ({ script }: { readonly script: Script }) => (
  <Loaded of={resourceOf(String(script.id))} what="the versions" lines={3}>{({ versions }) => <Older script={script} versions={versionsOf(versions).slice(1)} />}</Loaded>
);
