import './cross.css';
import { Link, useLocation } from 'wouter';
import type { CrossClaim, CrossMap } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { useStore } from '../../../lib/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { cross } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { LEVEL_NAMES } from './sitting.ts';
import { levelWords } from './words.ts';

const MARKS = { never: '', shaky: '?', defended: '✓' } as const;

function Row({ claim }: { readonly claim: CrossClaim }) {
  return (
    <tr>
      <th scope="row"><Link href={`/screen/cross/${claim.claim}`}>{claim.words}</Link>{claim.employer && <span className="small quiet"> {claim.employer}</span>}</th>
      {claim.levels.map((level) => (
        <td key={level.level} className="heat" data-heat={level.heat}>
          <span aria-hidden="true">{MARKS[level.heat]}</span><span className="visually-hidden">{levelWords(level)}</span>
        </td>
      ))}
    </tr>
  );
}

function HeatMap({ map }: { readonly map: CrossMap }) {
  return (
    <div className="heat-map">
      <table>
        <caption className="visually-hidden">How well each claim was defended, by level</caption>
        <thead><tr><th scope="col">Claim</th>{LEVEL_NAMES.map((name, i) => <th key={name} scope="col"><abbr title={name}>{i + 1}</abbr></th>)}</tr></thead>
        <tbody>{map.claims.map((claim) => <Row key={claim.claim} claim={claim} />)}</tbody>
      </table>
      <ul className="heat-key small quiet" aria-label="Levels and marks">
        {LEVEL_NAMES.map((name, i) => <li key={name}>{i + 1}: {name.toLowerCase()}</li>)}
        <li><span className="heat" data-heat="never" aria-hidden="true" /> never asked</li>
        <li><span className="heat" data-heat="shaky" aria-hidden="true">?</span> shaky</li>
        <li><span className="heat" data-heat="defended" aria-hidden="true">✓</span> defended</li>
      </ul>
    </div>
  );
}

/** Which claims of the CV stand when somebody asks on, and which were never tried. */
export function CrossPage() {
  // <Loaded> below fetches it, once for both.
  const loaded = useStore(cross.store);
  const [, go] = useLocation();
  const first = loaded.state === 'ready' ? loaded.data.claims[0] : undefined;
  const ask = (): void => {
    if (first) go(`/screen/cross/${first.claim}`);
  };
  useActions([{ id: 'screen.cross.ask', title: 'Ask me about the claim that needs it most', section: 'Cross-examination', keys: 'n', enabled: first !== undefined, run: ask }]);
  return (
    <Page tabs={<ScreenTabs />} heading="Cross-examination" unseen>
      <Loaded of={cross} what="the claims">{(map) => (map.claims.length === 0 ? (
        <section className="panel">
          <h2>There is nothing to ask about yet</h2>
          <p>A hiring manager asks on from what your CV claims until something gives: what exactly, how was it measured, what broke, what now. Write down its bullets as claims; the questions are made of their own words.</p>
          <Link className="button primary" href="/apply/claims">To the claims</Link>
        </section>
      ) : (
        <div className="cross">
          <p className="cross-says" role="status">{map.says}</p>
          <Button look="primary" icon="play" keys="n" onClick={ask}>Ask me about the one that needs it most</Button>
          <HeatMap map={map} />
        </div>
      ))}</Loaded>
    </Page>
  );
}
