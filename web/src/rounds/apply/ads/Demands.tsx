import type { AdDemand } from '../../../contract/api.ts';
import { stateTones, stateWords, strengthWords } from './words.ts';

const strengths: readonly AdDemand['strength'][] = ['required', 'nice', 'mentioned'];

function Demand({ demand }: { readonly demand: AdDemand }) {
  const { name, years, state, says, why, line, places } = demand;
  return (
    <li className="row-of">
      <div>
        <strong>{name}</strong>{demand.kind === 'skill' && years > 0 && <span className="small"> {years} years</span>}
        {says && <p className="small">{says}</p>}
        <details className="small">
          <summary>Where</summary>
          <p>In the ad, {why}: <q>{line}</q></p>
          {places.map((place, i) => <p key={i}>In the CV{place.entry ? `, ${place.entry}` : ''}{place.line > 0 ? `, line ${place.line}` : ''}: <q>{place.context}</q></p>)}
        </details>
      </div>
      {state && <span className="badge" data-tone={stateTones[state]}>{stateWords[state]}</span>}
    </li>
  );
}

/** What the ad asks for, and how the CV shows it. */
export function Demands({ demands }: { readonly demands: readonly AdDemand[] }) {
  return (
    <>
      {strengths.map((strength) => {
        const list = demands.filter((one) => one.strength === strength);
        if (list.length === 0) return null;
        return (
          <section key={strength} aria-label={strengthWords[strength]}>
            <h3>{strengthWords[strength]}</h3>
            <ul className="rows">{list.map((one) => <Demand key={`${one.kind} ${one.name}`} demand={one} />)}</ul>
          </section>
        );
      })}
      {demands.length === 0 && <p className="small quiet">Nothing was found that it asks for: its text names no skill of the list.</p>}
    </>
  );
}
