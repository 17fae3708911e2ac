import { Link } from 'wouter';
import type { CardPackage } from '../../../contract/api.ts';
import { formatBytes, sentence } from '../../../lib/format.ts';
import { undo } from '../../../lib/things.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Waiting } from '../../../ui/JobViews.tsx';
import { again, cancel, remove } from './data.ts';
import { Preview } from './Preview.tsx';
import { busyWords, isOverlooked, resultWords, wayOut } from './words.ts';

function Taken({ one }: { readonly one: CardPackage }) {
  const change = one.result?.change ?? null;
  return (
    <>
      <p role="status">{one.result && resultWords(one.result)}</p>
      <div className="anki-buttons">
        {change !== null && <Link className="button" href="/gaps">Review</Link>}
        {change !== null && <Button onClick={() => void undo(change)}>Undo all of it</Button>}
        <Button look="bare" onClick={() => void remove(one)}>Remove from this list</Button>
      </div>
    </>
  );
}

function Body({ one }: { readonly one: CardPackage }) {
  switch (one.state) {
    case 'queued':
    case 'running': return (
      <>
        <p role="status">{busyWords(one)}</p>
        {one.state === 'queued' && <Waiting />}
        <progress aria-label={`Work on ${one.name}`} />
        <div className="anki-buttons"><Button onClick={() => void cancel(one)}>Cancel</Button></div>
      </>
    );
    case 'read': return one.preview && <Preview one={one} preview={one.preview} />;
    case 'taken': return <Taken one={one} />;
    case 'refused': return (
      <>
        <p role="alert" className="anki-bad"><Icon name="warning" /><span>This cannot be read, and nothing came in. {sentence(one.failure)}</span></p>
        <p className="small">{wayOut(one.failure)}</p>
        <div className="anki-buttons"><Button look="bare" onClick={() => void remove(one)}>Remove from this list</Button></div>
      </>
    );
    case 'failed': return (
      <>
        <p role="alert" className="anki-bad"><Icon name="warning" /><span>This is our fault, and nothing came in. {sentence(one.failure)}</span></p>
        <div className="anki-buttons"><Button look="primary" onClick={() => void again(one)}>Try again</Button><Button onClick={() => void remove(one)}>Throw away</Button></div>
      </>
    );
    case 'cancelled': return (
      <>
        <p role="status">Cancelled: nothing came in.</p>
        <div className="anki-buttons"><Button look="bare" onClick={() => void remove(one)}>Remove from this list</Button></div>
      </>
    );
  }
}

/** One package, from its arrival to its end. */
export function PackageView({ one, all }: { readonly one: CardPackage; readonly all: readonly CardPackage[] }) {
  return (
    <li className="anki-package" data-state={one.state}>
      <h3>{one.name}</h3>
      <p className="small quiet">{formatBytes(one.bytes)}, <Ago at_ms={one.created_at_ms} /></p>
      {isOverlooked(one, all) && <p className="small quiet">Another package was taken in since this one was looked over: a card that both have comes in once.</p>}
      <Body one={one} />
    </li>
  );
}
