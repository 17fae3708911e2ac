import { Link } from 'wouter';
import type { CallSheet } from '../../../contract/api.ts';
import { viaWords } from '../words.ts';

const isLink = (place: string): boolean => /^https?:\/\//.test(place);

/** Who calls, from where, and what follows from that. */
export function WhoPart({ sheet }: { readonly sheet: CallSheet }) {
  const { round, recruiter } = sheet;
  const others = (round.people ?? '').split('\n').map((name) => name.trim()).filter((name) => name.toLowerCase() !== recruiter?.name.toLowerCase()).join('\n');
  return (
    <section className="call-part" id="who" aria-label="Who">
      <h2>Who</h2>
      {recruiter && (
        <p>
          {[recruiter.name, recruiter.title].filter(Boolean).join(', ')}
          {recruiter.phone && <> · <a href={`tel:${recruiter.phone.replace(/[^+\d]/g, '')}`}>{recruiter.phone}</a></>}
          {recruiter.email && <> · <a href={`mailto:${recruiter.email}`}>{recruiter.email}</a></>}
        </p>
      )}
      {others && <p className="prose-lines">{others}</p>}
      {round.place && <p>{isLink(round.place) ? <a href={round.place} rel="noreferrer noopener" target="_blank">{round.place}</a> : round.place}</p>}
      <p><strong>{viaWords[sheet.via]}</strong></p>
      <ul className="call-list small">{sheet.means.map((says) => <li key={says}>{says}</li>)}</ul>
      {round.about && <p className="prose-lines small">{round.about}</p>}
      <p className="small"><Link href={`/apply/${sheet.application.id}`}>The application</Link></p>
    </section>
  );
}
