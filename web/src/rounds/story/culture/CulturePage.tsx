import '../stories/stories.css';
import { useEffect, useState } from 'react';
import { useActions } from '../../../lib/actions.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { formatElapsed, formatExact, percent } from '../../../lib/format.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { makeThing } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/Page.tsx';
import { bank, rehearsals } from '../data.ts';
import { StoryTabs } from '../StoryTabs.tsx';
import { shares, tap, timeToAsk, type Shares, type Speaker, type Talk } from './talk.ts';

const TICK_MS = 250;

function Figures({ s }: { readonly s: Shares }) {
  return (
    <dl className="talk-figures">
      <div><dt>I</dt><dd>{formatElapsed(s.mine_ms)}</dd></div>
      <div><dt>They</dt><dd>{formatElapsed(s.theirs_ms)}</dd></div>
      <div><dt>My share</dt><dd>{s.share === null ? '–' : percent(s.share)}</dd></div>
      <div><dt>My longest monologue</dt><dd>{formatElapsed(s.longest_ms)}</dd></div>
    </dl>
  );
}

/** Something to ask them, another one on request. */
function Prompt({ due }: { readonly due: boolean }) {
  const loaded = useResource(bank);
  const [at, setAt] = useState(0);
  const all = loaded.state === 'ready' ? loaded.data.questions.filter((one) => one.set === 'ask-back') : [];
  const culture = all.filter((one) => one.round === 'culture');
  const list = culture.length > 0 ? culture : all;
  const one = list[at % Math.max(1, list.length)];
  if (!one) return null;
  return (
    <section className="talk-prompt" data-due={due || undefined} aria-label="A question to ask">
      <p className="small quiet" role="status">{due ? 'You have spoken much. Ask them something:' : 'To ask them:'}</p>
      <p>{one.asks}</p>
      <Button look="bare" icon="play" onClick={() => setAt(at + 1)}>Another one</Button>
    </section>
  );
}

function Past() {
  const loaded = useResource(rehearsals);
  const kept = loaded.state === 'ready' ? loaded.data.filter((one) => one.what === 'culture' && one.mine_s !== null) : [];
  if (kept.length === 0) return null;
  return (
    <section className="part" aria-label="Earlier talks">
      <h2>Earlier</h2>
      <ul className="rows">
        {kept.slice(0, 20).map((one) => {
          const mine = one.mine_s ?? 0;
          const all = mine + (one.theirs_s ?? 0);
          return <li className="row-of" key={one.id}><div>{formatExact(one.at_ms)}<p className="small quiet">{formatElapsed(all * 1000)} spoken, {all > 0 ? percent(mine / all) : '–'} mine{one.note && ` · ${one.note}`}</p></div></li>;
        })}
      </ul>
    </section>
  );
}

/** How a talk is shared: two buttons, tapped while one speaks or listens. Nothing is recorded. */
export function CulturePage() {
  const [talk, setTalk] = useState<Talk>([]);
  const [now, setNow] = useState(() => performance.now());
  const s = shares(talk, now);
  const press = (who: Speaker): void => {
    setNow(performance.now());
    setTalk((before) => tap(before, who, performance.now()));
  };
  useEffect(() => {
    if (s.speaks === 'nobody') return;
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [s.speaks]);
  const keep = async (): Promise<void> => {
    const end = shares(talk, performance.now());
    const trouble = await makeThing('rehearsal', {
      what: 'culture', at_ms: Date.now(), seconds: Math.round((end.mine_ms + end.theirs_ms) / 1000), mine_s: Math.round(end.mine_ms / 1000), theirs_s: Math.round(end.theirs_ms / 1000),
      note: `longest monologue ${formatElapsed(end.longest_ms)}`,
    }, 'The talk is kept.');
    if (trouble) notify(describeTrouble(trouble));
    else setTalk([]);
  };
  const clear = (): void => {
    const before = talk;
    setTalk([]);
    notify('It begins anew.', { label: 'Undo', run: () => setTalk(before) });
  };
  useActions([
    { id: 'talk.me', title: 'I speak', section: 'Who speaks', keys: 'm', run: () => press('me') },
    { id: 'talk.they', title: 'They speak', section: 'Who speaks', keys: 'y', run: () => press('they') },
    { id: 'talk.ask', title: 'Nobody speaks', section: 'Who speaks', keys: 'o', enabled: talk.length > 0, run: () => press('nobody') },
  ]);
  return (
    <Page className="story-page" tabs={<StoryTabs />} heading="Who speaks">
      <p className="quiet">For the culture round, where listening counts: tap whoever speaks now, the same again when nobody does. Nothing is recorded.</p>
      <div className="talk-buttons">
        <button type="button" className="talk-button" aria-pressed={s.speaks === 'me'} onClick={() => press('me')}>I speak <kbd>m</kbd></button>
        <button type="button" className="talk-button" aria-pressed={s.speaks === 'they'} onClick={() => press('they')}>They speak <kbd>y</kbd></button>
      </div>
      <div className="talk-bar" role="img" aria-label={s.share === null ? 'Nobody has spoken yet' : `${percent(s.share)} of the talk is mine`}>
        <span data-who="me" style={{ flexGrow: s.mine_ms }} /><span data-who="they" style={{ flexGrow: s.theirs_ms || (s.mine_ms ? 0 : 1) }} />
      </div>
      <Figures s={s} />
      <Prompt due={timeToAsk(s)} />
      <div className="form-buttons">
        <Button look="primary" disabled={talk.length === 0} onClick={() => void keep()}>Keep it as a rehearsal</Button>
        <Button look="bare" disabled={talk.length === 0} onClick={clear}>Begin anew</Button>
      </div>
      <Past />
    </Page>
  );
}
