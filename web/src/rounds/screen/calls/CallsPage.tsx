import './calls.css';
import { Link } from 'wouter';
import type { CallSummary } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { roundWords } from '../../../lib/said.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { calls } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { timeWords, viaWords, whenOf, type When } from '../words.ts';

const GROUPS: readonly (readonly [When, string, string])[] = [
  ['soon', 'Within a day', ''],
  ['past', 'How was it?', 'Nothing is written down about these yet. It takes a minute.'],
  ['later', 'Later', ''],
  ['open', 'Without a time', ''],
];
const ANSWERS = 5;

function CallRow({ call }: { readonly call: CallSummary }) {
  return (
    <li>
      <Link href={`/screen/call/${call.round}`} className="call-row">
        <strong>{call.company_name}: {call.role}</strong>
        <span>{timeWords(call.at_ms)}</span>
        <span className="small quiet">
          {roundWords[call.kind]} · {viaWords[call.via]} · {call.answers_written === ANSWERS ? 'all five answers are written' : `${ANSWERS - call.answers_written} of five answers are missing`}
        </span>
        {call.promises_over > 0 && <span className="small call-over">{plural(call.promises_over, 'promise')} of theirs {call.promises_over === 1 ? 'is' : 'are'} over</span>}
      </Link>
    </li>
  );
}

function NoCall() {
  return (
    <section className="panel">
      <h2>No call is planned</h2>
      <p>Plan a round on the page of an application; here it gets a sheet with your answers, your range, what was said and promised so far, and what to ask. Until then, the five answers and the range can be prepared.</p>
      <div className="row"><Link href="/apply" className="button">To the board</Link><Link href="/screen/scripts" className="button">Write the answers</Link><Link href="/screen/range" className="button">Find the range</Link></div>
    </section>
  );
}

/** The conversations that are to come. */
export function CallsPage() {
  const now = Date.now();
  return (
    <Page className="calls" tabs={<ScreenTabs />} heading="Calls">
      <Loaded of={calls} what="the calls">
        {({ calls: all, more }) => (
          <>
            {all.length === 0 && <NoCall />}
            {GROUPS.map(([when, title, says]) => {
              const those = all.filter((call) => whenOf(call, now) === when);
              return those.length > 0 && (
                <section key={when} className="calls-group" aria-label={title}>
                  <h2>{title}</h2>
                  {says && <p className="small quiet">{says}</p>}
                  <ul className="rows">{those.map((call) => <CallRow key={call.round} call={call} />)}</ul>
                </section>
              );
            })}
            {more && <p className="small quiet">There are more; the first ones are shown.</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}
