import { Link, useLocation } from 'wouter';
import { pickNext, standings } from '../../../lib/rehearsed.ts';
import { useResource } from '../../../lib/resource.ts';
import { useStore } from '../../../lib/store.ts';
import { useTitle } from '../../../lib/title.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Missing } from '../../../ui/Missing.tsx';
import { Attempt } from '../../../ui/practice/Attempt.tsx';
import { explainBank, rehearsals } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { Checked } from './Checked.tsx';
import { topicWord } from './words.ts';

/** One thing explained aloud. */
export function ExplainOnePage({ id }: { readonly id: string }) {
  // <Loaded> below fetches it, once for both.
  const loaded = useStore(explainBank.store);
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
      <Loaded of={explainBank} what="the question" lines={4}>{() => (question ? (
        <Attempt asks={question.asks} of={{ kind: 'question', id: question.id }} limit_s={question.seconds ?? 75} before={<p className="small quiet">{topicWord(question.topic)} · {question.level}</p>}>
          {(seconds, again) => <Checked question={question} seconds={seconds} onAgain={again} onAnother={another} />}
        </Attempt>
      ) : <Missing to="/screen/explain" back="All questions">There is no such question in the bank.</Missing>)}</Loaded>
    </div>
  );
}
