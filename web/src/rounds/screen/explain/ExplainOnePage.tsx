import { Link, useLocation } from 'wouter';
import { pickNext, standings } from '../../../lib/rehearsed.ts';
import { useResource } from '../../../lib/resource.ts';
import { useTitle } from '../../../lib/title.ts';
import { Attempt } from '../../../ui/practice/Attempt.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { explainBank, rehearsals } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { Checked } from './Checked.tsx';
import { topicWord } from './words.ts';

/** One thing explained aloud. */
export function ExplainOnePage({ id }: { readonly id: string }) {
  const loaded = useResource(explainBank);
  const past = useResource(rehearsals);
  const [, go] = useLocation();
  const all = loaded.state === 'ready' ? loaded.data.questions : [];
  const question = all.find((one) => one.id === id);
  useTitle('Explain aloud');
  const another = (): void => {
    const next = pickNext(all.filter((one) => one.id !== id), standings(past.state === 'ready' ? past.data : []), Math.random());
    if (next) go(`/screen/explain/${next.id}`);
  };
  return (
    <div className="page">
      <ScreenTabs />
      <p className="small practice-back"><Link href="/screen/explain">All questions</Link></p>
      {loaded.state === 'loading' && <SkeletonLines count={4} label="Loading the question" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the question" onRetry={() => void explainBank.refresh()} />}
      {loaded.state === 'ready' && !question && <TroublePanel trouble={{ kind: 'missing', message: 'There is no such question in the bank.' }} what="the question" onRetry={() => undefined} />}
      {question && (
        <Attempt asks={question.asks} of={{ kind: 'question', id: question.id }} limit_s={question.seconds ?? 75} before={<p className="small quiet">{topicWord(question.topic)} · {question.level}</p>}>
          {(seconds, again) => <Checked question={question} seconds={seconds} onAgain={again} onAnother={another} />}
        </Attempt>
      )}
    </div>
  );
}
