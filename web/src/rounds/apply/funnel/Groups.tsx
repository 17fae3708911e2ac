import type { Funnel } from '../../../contract/api.ts';
import { comparisonWords, rateWords } from './shapes.ts';

/** Replies of each group: a bar for the share, a line for its interval. */
export function Groups({ funnel }: { readonly funnel: Funnel }) {
  return (
    <>
      <table className="funnel-table funnel-groups">
        <caption className="visually-hidden">Replies</caption>
        <thead><tr><th scope="col">From</th><th scope="col">Replied</th><th scope="col">Share</th><th scope="col"><span className="visually-hidden">Drawn</span></th></tr></thead>
        <tbody>
          {funnel.groups.map((group) => (
            <tr key={group.name}>
              <th scope="row">{group.name || <span className="quiet">not said</span>}</th>
              <td className="number">{group.replied} of {group.counted}</td>
              <td className="number">{rateWords(group.rate)}</td>
              <td>
                {group.rate.rate !== null && (
                  <svg viewBox="0 0 100 12" preserveAspectRatio="none" className="share" aria-hidden="true">
                    <rect className="share-bar" y="2" width={group.rate.rate * 100} height="8" />
                    <line className="share-interval" x1={group.rate.low * 100} x2={group.rate.high * 100} y1="6" y2="6" />
                  </svg>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {funnel.comparison && <p>{comparisonWords(funnel.comparison)}</p>}
      <p className="small quiet">Counted are those that replied, and those that were silent for 30 days: yesterday’s are not silence yet.</p>
    </>
  );
}
