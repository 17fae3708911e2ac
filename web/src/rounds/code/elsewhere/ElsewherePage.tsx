import './elsewhere.css';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { ElsewhereShown } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { today } from '../../../lib/days.ts';
import { olderThan } from '../../../lib/lists.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { orSay, removeThing } from '../../../lib/things.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { elsewhere, followElsewhere, PAGE } from './data.ts';
import { TakeIn } from './TakeIn.tsx';
import { cardWords, resultWords } from './words.ts';

async function remove(problem: ElsewhereShown): Promise<void> {
  await orSay(removeThing('elsewhere', problem.id, `${problem.title} removed.`));
}

function Row({ problem }: { readonly problem: ElsewhereShown }) {
  return (
    <tr>
      <td>{problem.url === null ? problem.title : <a href={problem.url} target="_blank" rel="noreferrer">{problem.title}</a>}{problem.site !== null && <span className="small quiet"> {problem.site}</span>}</td>
      <td data-result={problem.result}>{resultWords[problem.result]}</td>
      <td className="number small">{problem.done_on}</td>
      <td>{problem.difficulty}</td>
      <td className="small">{problem.patterns.length > 0 ? problem.patterns.join(', ') : problem.topics}</td>
      <td className="small">{cardWords(problem, Date.now(), today)}</td>
      <td><IconButton icon="bin" label={`Remove ${problem.title}`} onClick={() => void remove(problem)} /></td>
    </tr>
  );
}

function Known({ list, more }: { readonly list: readonly ElsewhereShown[]; readonly more: boolean }) {
  const [busy, setBusy] = useState(false);
  const older = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('listElsewhere', { query: { limit: PAGE, ...olderThan(list.at(-1) ?? null) } });
    setBusy(false);
    if (!answer.ok) return notify(describeTrouble(answer.trouble));
    elsewhere.update((now) => ({ problems: [...now.problems, ...answer.value.problems], more: answer.value.more }));
  };
  return (
    <section aria-label="Solved elsewhere">
      <div className="elsewhere-scroll" tabIndex={0} role="group" aria-label="The table of problems">
        <table className="elsewhere-table">
          <thead><tr><th>Problem</th><th>Result</th><th>When</th><th>Difficulty</th><th>Patterns</th><th>Card</th><th><span className="visually-hidden">Remove</span></th></tr></thead>
          <tbody>{list.map((problem) => <Row key={problem.id} problem={problem} />)}</tbody>
        </table>
      </div>
      {more && <Button disabled={busy} onClick={() => void older()}>Show older ones</Button>}
    </section>
  );
}

/** What was solved on other sites: remembered, and evidence of less weight. */
export function ElsewherePage() {
  const known = useResource(elsewhere);
  useEffect(followElsewhere, []);
  return (
    <div className="page">
      <CodeTabs />
      <h1>Solved elsewhere</h1>
      <p className="quiet">Problems of other sites come back among your <Link href="/gaps">cards</Link> before they are forgotten, and count for their patterns with a quarter of the weight of what is judged here.</p>
      <TakeIn />
      {known.state === 'loading' && <SkeletonLines count={4} label="Loading the problems" />}
      {known.state === 'failed' && <TroublePanel trouble={known.trouble} what="the problems of other sites" onRetry={() => void elsewhere.refresh()} />}
      {known.state === 'ready' && (known.data.problems.length > 0 ? <Known list={known.data.problems} more={known.data.more} /> : <p className="quiet">Nothing was taken in yet.</p>)}
    </div>
  );
}
