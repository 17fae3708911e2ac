import { useResource } from '../../../lib/resource.ts';
import { plural } from '../../../lib/format.ts';
import type { HeardRehearsal } from '../../../contract/api.ts';
import { transcripts } from '../data.ts';
import { Ago } from '../../../ui/Ago.tsx';

const SHOWN = 12;

function figure(row: HeardRehearsal): string {
  if (row.told === 'no_list' || row.told === 'too_short') return 'too short to tell';
  if (row.told === 'within' || row.told === 'perhaps') return 'nothing to say about fillers';
  return row.fillers_per_minute === null ? 'many fillers' : `${Math.round(row.fillers_per_minute)} fillers a minute`;
}

/** What is said in one rehearsal after the other: a word that fills one bad call is no habit. */
export function Usual() {
  const loaded = useResource(transcripts);
  if (loaded.state !== 'ready' || loaded.data.rehearsals.length === 0) return null;
  const { rehearsals, habits, unclear } = loaded.data;
  return (
    <section aria-label="Rehearsals that are kept" className="words-kept">
      <h2>Rehearsals that are kept</h2>
      {habits.length > 0 ? (
        <table className="words-places">
          <caption className="visually-hidden">How often each word is said</caption>
          <thead><tr><th scope="col">Word</th><th scope="col">In how many of {rehearsals.length}</th><th scope="col">How often there (median)</th></tr></thead>
          <tbody>{habits.slice(0, SHOWN).map((habit) => <tr key={`${habit.kind} ${habit.name}`}><td>{habit.name.replace(/\bi\b/, 'I')}</td><td>{habit.rehearsals}</td><td>{habit.median}</td></tr>)}</tbody>
        </table>
      ) : <p className="small quiet">{rehearsals.length < 3 ? 'From three on it is told which words come in one after the other.' : 'No filler and no hedge comes in any of them.'}</p>}
      <ul className="small">
        {rehearsals.slice(0, SHOWN).map((row) => <li key={row.rehearsal}><Ago at_ms={row.at_ms} />: {plural(row.words, 'word')}{row.words_per_minute !== null && `, ${Math.round(row.words_per_minute)} a minute`}; {figure(row)}</li>)}
      </ul>
      {unclear > 0 && <p className="small quiet">In {plural(unclear, 'further one', 'further ones')} it is not known whose words are yours.</p>}
    </section>
  );
}
