import './range.css';
import '../call/call.css';
import '../scripts/scripts.css';
import { useState } from 'react';
import { amount } from '../../../lib/money.ts';
import { periodWords } from '../../../lib/said.ts';
import { useResource } from '../../../lib/resource.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Part } from '../../../ui/Part.tsx';
import { companies, payRanges, rangeOf, samples } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { Market } from './Market.tsx';
import { newSample, sampleFields, sampleKept, sampleValues, wishOf } from './range.ts';
import { SamplesImport } from './SamplesImport.tsx';
import { Leaks, Ways } from './Ways.tsx';
import { Wish } from './Wish.tsx';

function Samples() {
  const loaded = useResource(samples);
  if (loaded.state !== 'ready') return null;
  return (
    <Part
      kind="market_sample" title="Samples" one="sample" none="Write down what ads, surveys, recruiters and colleagues say that others earn; five are the least from which anything is told." things={loaded.data} fields={sampleFields}
      fresh={newSample(loaded.data[0])} valuesOf={sampleValues} kept={sampleKept} before={<SamplesImport />}
    >
      {(one) => <><strong className="number">{amount(one.pay_minor, one.currency)}</strong> {periodWords[one.period]} <span className="small quiet">{[one.role, one.place, one.source, one.seen_on].filter(Boolean).join(' · ')}</span></>}
    </Part>
  );
}

/** Which range to name. */
export function RangePage() {
  const [company, setCompany] = useState<number | null>(null);
  const known = useResource(companies);
  const choice = known.state === 'ready' && known.data.length > 0 && (
    <label className="small">For <select className="field" value={company ?? ''} onChange={(event) => setCompany(event.target.value === '' ? null : Number(event.target.value))}><option value="">all companies</option>{known.data.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
  );
  return (
    <Page className="scripts-page" tabs={<ScreenTabs />} heading="Range" buttons={choice}>
      <Loaded of={rangeOf(company === null ? '' : String(company))} what="the range" lines={8}>
        {(report) => (
          <Loaded of={payRanges} what="what you wish for">
            {(wishes) => (
              <>
                <Wish key={company ?? 0} wish={wishOf(wishes, company)} company={company} />
                {report.wish && <Ways report={report} />}
                {report.wish && <Leaks leaks={report.leaks} />}
                <Market report={report} />
                <Samples />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
