import './ads.css';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AdRead, NewAd } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import type { FormResult } from '../../../lib/form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { tell } from '../../../lib/things.ts';
import { bookmarklet, readFragment, type Captured } from './bookmarklet.ts';
import { Demands } from './Demands.tsx';
import { adFields, adResult, adValues } from './words.ts';

interface Read {
  readonly ads: readonly AdRead[];
  readonly notes: readonly string[];
}

/** React takes no javascript: address, and on this page it would do nothing: it is there to be dragged. */
function Bookmark() {
  const link = useRef<HTMLAnchorElement>(null);
  const [clicked, setClicked] = useState(false);
  useEffect(() => link.current?.setAttribute('href', bookmarklet(location.origin)), []);
  return (
    <section className="panel" aria-label="The bookmark">
      <h2>By a bookmark</h2>
      <p>Drag this to the bar of bookmarks: <a ref={link} className="button" onClick={(event) => { event.preventDefault(); setClicked(true); }}>Ad to dryrun</a></p>
      {clicked && <p role="status">It is to be dragged to the bookmarks, and then clicked on the page of an ad.</p>}
      <p className="small quiet">On the page of an ad it opens this page with the ad: what you have selected, or the data for search engines, or the text. Nothing is sent anywhere else, and nothing is saved before you say so.</p>
    </section>
  );
}

function Paste({ onRead }: { readonly onRead: (text: string) => Promise<string> }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  return (
    <form
      className="panel ad-paste" aria-label="Paste"
      onSubmit={(event) => {
        event.preventDefault();
        void onRead(text).then(setWrong);
      }}
    >
      <h2>Or pasted</h2>
      <label htmlFor="ad-paste">The ad: its text, its page's source, or the JSON of a board (Greenhouse, Lever, Ashby)</label>
      <textarea id="ad-paste" className="field" rows={10} value={text} aria-describedby="ad-paste-wrong" aria-invalid={wrong !== ''} onChange={(event) => setText(event.target.value)} />
      <p id="ad-paste-wrong">{wrong && <span className="form-wrong" role="alert">{wrong}</span>}</p>
      <button type="submit" className="button primary" disabled={text.trim() === ''}>Read it</button>
    </form>
  );
}

function Check({ ad, onBack }: { readonly ad: AdRead; readonly onBack: () => void }) {
  const [, go] = useLocation();
  const save = async (result: FormResult) => {
    // The server checks every member; what the form gives is what it asks for.
    const answer = await call('createAd', { body: adResult(result, ad.fields.format) as unknown as NewAd });
    if (!answer.ok) return answer.trouble;
    tell(answer.value, 'The ad is saved.');
    go(`/apply/ads/${answer.value.thing.id}`);
    return null;
  };
  return (
    <div className="ad-columns">
      <section aria-label="What was read"><h2>What was read</h2><Form fields={adFields(ad)} initial={adValues(ad)} verb="Save it" onSubmit={save} onCancel={onBack} /></section>
      <div className="ad-match"><h2>What it asks for</h2><Demands demands={ad.demands} /></div>
    </div>
  );
}

export function CapturePage() {
  const [read, setRead] = useState<Read | null>(null);
  const [chosen, setChosen] = useState<AdRead | null>(null);
  const [wrong, setWrong] = useState('');
  const take = async ({ text, url }: Captured): Promise<string> => {
    const answer = await call('readAds', { body: { text, url } });
    if (!answer.ok) return describeTrouble(answer.trouble);
    setRead(answer.value);
    setChosen(answer.value.ads.length === 1 ? (answer.value.ads[0] ?? null) : null);
    return '';
  };
  useEffect(() => {
    const look = (): void => {
      const hash = location.hash;
      if (hash.length < 2) return;
      const captured = readFragment(hash);
      // It is not kept in the history, nor read twice.
      history.replaceState(history.state, '', location.pathname);
      if (captured) void take(captured).then(setWrong);
      else setWrong('What came with the address is nothing that the bookmark makes. Paste the ad instead.');
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const again = (): void => {
    setRead(null);
    setChosen(null);
  };
  return (
    <div className="page">
      <header className="ads-head">
        <Link href="/apply/ads" className="button bare icon-only" aria-label="All ads" title="All ads"><Icon name="back" /></Link>
        <h1>Take in an ad</h1>
      </header>
      {wrong && <p className="form-wrong" role="alert">{wrong}</p>}
      {read?.notes.map((note) => <p key={note} className="small" role="status">Note: {note}.</p>)}
      {!read && <><Bookmark /><Paste onRead={(text) => take({ text, url: '' })} /></>}
      {read && chosen && <Check key={chosen.fields.url ?? chosen.fields.title ?? ''} ad={chosen} onBack={again} />}
      {read && !chosen && (
        <section aria-label="Several ads">
          <h2>{read.ads.length} ads: which one?</h2>
          <ul className="rows">
            {read.ads.map((ad, i) => (
              <li key={i} className="row-of">
                <div><strong>{ad.fields.title}</strong><p className="small quiet">{[ad.fields.employer, ad.fields.place].filter(Boolean).join(' · ')}</p></div>
                <Button onClick={() => setChosen(ad)}>This one</Button>
              </li>
            ))}
          </ul>
          <Button look="bare" onClick={again}>Cancel</Button>
        </section>
      )}
    </div>
  );
}
