import './recognize.css';
import { useEffect, useRef, useState } from 'react';
import type { Recognition, RecognitionItem, RecognitionMark } from '../../../contract/api.ts';
import { call, describeTrouble, type Trouble } from '../../../lib/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { drill, followDrill } from './data.ts';
import { Explained } from './Explained.tsx';
import { Question, type Given } from './Question.tsx';
import { ResultsView } from './ResultsView.tsx';

interface Answered {
  readonly item: RecognitionItem;
  readonly mark: RecognitionMark;
  readonly line: string;
}

function Drill({ data }: { readonly data: Recognition }) {
  // What is asked stays as it is until the next one is asked for, whatever comes into the record meanwhile.
  const [asked, setAsked] = useState(data.item);
  const [turn, setTurn] = useState(0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const fetching = useRef(Promise.resolve());

  const answer = async (item: RecognitionItem, given: Given): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const { picked, cue, line, seconds } = given;
    const got = await call('answerRecognition', { params: { id: item.id }, body: { picked, cue, seconds, ...(line ? { line } : {}) } });
    setBusy(false);
    if (!got.ok) {
      setTrouble(got.trouble);
      return;
    }
    setAnswered({ item, mark: got.value, line });
    fetching.current = drill.refresh();
  };
  const next = async (): Promise<void> => {
    await fetching.current;
    const now = drill.store.get();
    setAnswered(null);
    if (now.state === 'ready') setAsked(now.data.item);
    setTurn((before) => before + 1);
  };
  return (
    <>
      {answered && <Explained {...answered} patterns={data.patterns} onNext={() => void next()} />}
      {!answered && asked && <Question key={`${turn} ${asked.id}`} item={asked} patterns={data.patterns} busy={busy} onAnswer={(given) => void answer(asked, given)} />}
      {trouble && <p role="alert" className="recognize-wrong">The answer is not kept: {describeTrouble(trouble)} Choose the reason again.</p>}
      <ResultsView results={data.results} patterns={data.patterns} items={data.items} />
    </>
  );
}

/** First lines of statements: which pattern is it, and what says so? */
export function RecognizePage() {
  const loaded = useResource(drill);
  useEffect(followDrill, []);
  return (
    <div className="page recognize-page">
      <CodeTabs />
      <h1>Recognise the pattern</h1>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading a statement" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the statements" onRetry={() => void drill.refresh()} />}
      {loaded.state === 'ready' && (
        loaded.data.item
          ? <Drill data={loaded.data} />
          : <section className="panel"><h2>There is nothing to recognise</h2><p>The folder patterns of the content is missing; it comes with the program: install it again.</p></section>
      )}
    </div>
  );
}
