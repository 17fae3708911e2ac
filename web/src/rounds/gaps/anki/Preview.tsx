import { useState } from 'react';
import type { CardPackage, CardPackagePreview } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { remove, take } from './data.ts';
import { leftOut, scheduleWords, takeWords, writes } from './words.ts';

function Decks({ preview }: { readonly preview: CardPackagePreview }) {
  const heads = ['Deck', 'New', 'Here already', 'Changed', 'Suspended'] as const;
  const more = preview.n_decks - preview.decks.length;
  return (
    <div className="anki-decks" tabIndex={0} role="region" aria-label="Decks">
      <table className="gaps-table">
        <thead><tr>{heads.map((head, i) => <th key={head} scope="col" className={i ? 'number' : undefined}>{head}</th>)}</tr></thead>
        <tbody>
          {preview.decks.map((deck) => (
            <tr key={deck.name}><th scope="row">{deck.name || <span className="quiet">no deck</span>}</th><td className="number">{deck.made}</td><td className="number">{deck.known}</td><td className="number">{deck.changed}</td><td className="number">{deck.suspended}</td></tr>
          ))}
        </tbody>
        {preview.decks.length > 1 && <tfoot><tr><th scope="row">All {preview.n_decks}</th><td className="number">{preview.made}</td><td className="number">{preview.known}</td><td className="number">{preview.changed}</td><td className="number">{preview.suspended}</td></tr></tfoot>}
      </table>
      {more > 0 && <p className="small quiet">and {plural(more, 'more deck')}</p>}
    </div>
  );
}

/** What would come in, and the two answers to it. */
export function Preview({ one, preview }: { readonly one: CardPackage; readonly preview: CardPackagePreview }) {
  const [schedule, setSchedule] = useState(true);
  const [changed, setChanged] = useState(false);
  const [busy, setBusy] = useState(false);
  const stands = scheduleWords(preview);
  const out = leftOut(preview);
  const nothing = preview.made + preview.changed === 0;
  const act = async (what: Promise<boolean>): Promise<void> => {
    setBusy(true);
    await what;
    setBusy(false);
  };
  return (
    <>
      {preview.n_decks > 0 && <Decks preview={preview} />}
      {preview.samples.length > 0 && (
        <details>
          <summary>The first of them</summary>
          <dl className="anki-samples">{preview.samples.map((sample, i) => <div key={i}><dt>{sample.front}</dt><dd>{sample.back || <span className="quiet">no answer</span>}</dd></div>)}</dl>
        </details>
      )}
      {stands && <p className="small">{stands}</p>}
      {out.length > 0 && <ul className="small anki-out">{out.map((line) => <li key={line}>{line}</li>)}</ul>}
      {nothing && <p>{preview.known > 0 ? 'All of its cards are here already, with the same texts. There is nothing to take in.' : 'None of its cards has a question. There is nothing to take in.'}</p>}
      {stands && <label className="gaps-choice"><input type="checkbox" checked={schedule} onChange={(event) => setSchedule(event.currentTarget.checked)} /> <span>Take over where each stands in Anki, with its reviews{!schedule && <span className="small quiet"> (off: all come in as new)</span>}</span></label>}
      {preview.changed > 0 && <label className="gaps-choice"><input type="checkbox" checked={changed} onChange={(event) => setChanged(event.currentTarget.checked)} /> <span>Give the {plural(preview.changed, 'card')} that {preview.changed === 1 ? 'says' : 'say'} something else here the text of the package{!changed && <span className="small quiet"> (off: left as {preview.changed === 1 ? 'it is' : 'they are'})</span>}</span></label>}
      <div className="anki-buttons">
        {!nothing && <Button look="primary" disabled={busy || writes(preview, changed) === 0} onClick={() => void act(take(one, { schedule, changed }))}>{takeWords(preview, changed)}</Button>}
        <Button disabled={busy} onClick={() => void act(remove(one))}>Throw away</Button>
      </div>
    </>
  );
}
