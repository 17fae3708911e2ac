// Whom the user knows at the company, from their own LinkedIn export; nothing when there is nobody.
import type { Connections } from '../../../contract/api.ts';
import { acquaintances } from '../words.ts';

export function Acquaintances({ connections }: { readonly connections: Connections }) {
  const { count, people } = connections;
  if (count === 0) return null;
  return (
    <section className="part" aria-label="Whom you know here">
      <h2>{acquaintances(count)}</h2>
      <p className="small quiet">From your LinkedIn connections. A referral is asked for before one applies.</p>
      <ul className="rows">
        {people.map((person, i) => (
          <li key={i} className="row-of">
            <div>
              <strong>{person.url ? <a href={person.url} target="_blank" rel="noreferrer noopener">{person.name}</a> : person.name}</strong>
              <p className="small quiet">{[person.position, person.company, person.connected_on && `connected on ${person.connected_on}`, person.email].filter(Boolean).join(' · ')}</p>
            </div>
          </li>
        ))}
      </ul>
      {count > people.length && <p className="small quiet">And {count - people.length} more.</p>}
    </section>
  );
}
