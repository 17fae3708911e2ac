import type { RangeReport } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { amount } from '../../../lib/money.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { aboutMarket, intervalWords, quantileName } from '../words.ts';

const leftOut = ({ samples }: RangeReport): string[] =>
  [
    samples.other_currency > 0 && `${samples.other_currency} in another currency`, samples.other_base > 0 && `${samples.other_base} net`, samples.no_period > 0 && `${samples.no_period} by a period that is not reckoned`,
  ].filter((one): one is string => one !== false);

/** What others earn, with how little is known of it. */
export function Market({ report }: { readonly report: RangeReport }) {
  const { quantiles, samples, wish, assumptions } = report;
  const out = leftOut(report);
  return (
    <section className="part" aria-label="What others earn">
      <h2>What others earn</h2>
      <p className="small quiet">{plural(samples.used, 'sample')}{out.length > 0 && `; left out: ${out.join(', ')}`}</p>
      {wish && quantiles.length > 0 && (
        <div className="range-scroll">
          <table className="range-table">
            <thead><tr><th scope="col">Of them</th><th scope="col">Pay</th><th scope="col">Interval of 95 %</th></tr></thead>
            <tbody>{quantiles.map((q) => <tr key={q.percent}><th scope="row">{quantileName(q.percent)}</th><td className="number">{amount(q.value_minor, wish.currency)}</td><td className="number">{intervalWords(q, wish.currency)}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      {quantiles.length === 0 && <p>No number is told from fewer than {samples.least} samples.</p>}
      {report.ways[0]?.warnings.filter(({ warning }) => aboutMarket(warning) && warning !== 'too-few').map(({ says }) => <p key={says} className="call-warning small"><Icon name="warning" /> <span>{says}</span></p>)}
      {assumptions.map((says) => <p key={says} className="small range-assumed">Assumed: {says}.</p>)}
      <p className="small quiet">{report.method}</p>
    </section>
  );
}
