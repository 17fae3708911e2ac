import type { Lessons as Told } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { lessons } from '../data.ts';
import { stageWords, type Stage } from '../words.ts';
import { rateWords } from './shapes.ts';

/** Red is for what was broken only; what is late or over is not. */
function Keeping({ promises }: Pick<Told, 'promises'>) {
  if (promises.length === 0) return <p className="quiet">No promise of a company has been kept or broken yet. Each one that is written down with its day is counted here.</p>;
  return (
    <table className="funnel-table funnel-groups">
      <caption className="visually-hidden">Promises by company</caption>
      <thead><tr><th scope="col">Company</th><th scope="col">In time</th><th scope="col">Late</th><th scope="col">Over</th><th scope="col">Broken</th><th scope="col">Kept in time</th></tr></thead>
      <tbody>
        {promises.map((one) => (
          <tr key={one.company}>
            <th scope="row">{one.company_name}</th>
            <td className="number">{one.kept}</td>
            <td className="number">{one.late}</td>
            <td className="number">{one.over}</td>
            <td className="number">{one.broken > 0 ? <strong className="lesson-broken">{one.broken}</strong> : 0}</td>
            <td className="number">{rateWords(one.rate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Causes({ causes, known }: Pick<Told, 'causes' | 'known'>) {
  if (causes.length === 0) return <p className="quiet">Why an application ended is not known of any. A few words in “Why it ended”, or in a debrief, are counted here when they repeat.</p>;
  const most = causes[0]!.applications;
  return (
    <>
      <table className="funnel-table funnel-groups">
        <caption className="visually-hidden">Causes</caption>
        <thead><tr><th scope="col">Cause</th><th scope="col">How often</th><th scope="col">Mostly in</th><th scope="col"><span className="visually-hidden">Drawn</span></th></tr></thead>
        <tbody>
          {causes.map(({ words, applications, stage }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className="number">{applications}</td>
              <td>{stageWords[stage as Stage] ?? stage}</td>
              <td><svg viewBox="0 0 100 12" preserveAspectRatio="none" className="share" aria-hidden="true"><rect className="share-bar" y="2" width={(100 * applications) / most} height="8" /></svg></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">Of {plural(known, 'application')} whose cause is known. The same words count together; {most > 1 ? 'those at the top are what to practise.' : 'none has repeated yet.'}</p>
    </>
  );
}

/** What repeats: who keeps promises, and what one loses by. */
export function Lessons() {
  return (
    <Loaded of={lessons} what="what repeats" lines={4}>
      {({ promises, causes, known }) => (
        <>
          <section className="funnel-part" aria-label="Promises"><h2>Who keeps promises</h2><Keeping promises={promises} /></section>
          <section className="funnel-part" aria-label="Causes"><h2>Why it was lost</h2><Causes causes={causes} known={known} /></section>
        </>
      )}
    </Loaded>
  );
}
