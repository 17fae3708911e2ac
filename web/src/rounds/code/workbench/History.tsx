import { useState } from 'react';
import type { Problem, Submission, SubmissionSummary } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { formatMs } from '../../../lib/format.ts';
import { notify } from '../../../lib/notices.ts';
import { orSay } from '../../../lib/things.ts';
import { useResource, type Loaded } from '../../../lib/resource.ts';
import { languages } from '../../../lib/system.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { historyOf, loadOlder } from '../data.ts';
import { pointsWords } from '../scores.ts';
import type { Bench } from './bench.ts';
import { Compare } from './Compare.tsx';
import { summaryWords, toneOf } from './verdicts.ts';

interface Props {
  readonly problem: Problem;
  readonly history: Loaded<{ readonly submissions: readonly SubmissionSummary[]; readonly more: boolean }>;
  readonly bench: Bench;
  readonly onShow: (id: number) => void;
}

interface RowProps {
  readonly summary: SubmissionSummary;
  readonly language: string;
  readonly words: Bench['words'];
  readonly onShow: () => void;
  readonly onCompare: () => void;
  readonly onRestore: () => void;
}

/** How far it came. */
function achieved({ state, verdict, score, max_score, tests_passed, tests_total }: SubmissionSummary): string {
  if (state !== 'done' || verdict === 'CE') return '';
  return score === null ? `${tests_passed}/${tests_total} · ` : `${pointsWords(score, max_score)} · `;
}

function Row({ summary, language, words, onShow, onCompare, onRestore }: RowProps) {
  const tone = summary.state === 'done' ? toneOf(summary) : 'none';
  return (
    <li className="past">
      <button type="button" className="past-main" onClick={onShow}>
        <span className="tag" data-tone={tone}>{summaryWords(summary)}</span>
        <span className="quiet small number">
          {language}{summary.form === 'function' && ', function'} · {achieved(summary)}
          {summary.cpu_ms !== null && summary.form !== 'answers' && `${formatMs(summary.cpu_ms)} · `}
          <Ago at_ms={summary.created_at_ms} />
        </span>
      </button>
      <IconButton icon="compare" label={words.compare} onClick={onCompare} />
      <IconButton icon="reset" label={words.bringBack} onClick={onRestore} />
    </li>
  );
}

export function History({ problem, history, bench, onShow }: Props) {
  const [compared, setCompared] = useState<Submission | null>(null);
  const known = useResource(languages);
  const nameOf = ({ form, language: id }: SubmissionSummary): string => form === 'answers' ? 'Answers' : (known.state === 'ready' ? known.data.languages.find((language) => language.id === id)?.name : undefined) ?? id;
  if (history.state === 'loading') return <SkeletonLines count={6} label="Loading the history" />;
  if (history.state === 'failed') return <TroublePanel trouble={history.trouble} what="the history" onRetry={() => void historyOf(problem.slug).refresh()} />;

  const fetched = async (id: number, use: (submission: Submission) => void): Promise<void> => {
    const answer = await call('getSubmission', { params: { id } });
    if (answer.ok) use(answer.value);
    else notify(describeTrouble(answer.trouble));
  };
  const older = async (): Promise<void> => {
    await orSay(loadOlder(problem.slug));
  };
  const { submissions, more } = history.data;
  return (
    <div className="history">
      {submissions.length === 0 && <p className="quiet">Nothing submitted yet. Every submission is kept here with {bench.words.what}.</p>}
      <ul className="plain">
        {submissions.map((summary) => (
          <Row
            key={summary.id} summary={summary} language={nameOf(summary)} words={bench.words} onShow={() => onShow(summary.id)}
            onCompare={() => void fetched(summary.id, setCompared)} onRestore={() => void fetched(summary.id, bench.bringBack)}
          />
        ))}
      </ul>
      {more && <Button onClick={() => void older()}>Older ones</Button>}
      {compared && (
        <Compare
          past={compared} bench={bench} onClose={() => setCompared(null)}
          onRestore={() => { setCompared(null); bench.bringBack(compared); }}
        />
      )}
    </div>
  );
}
