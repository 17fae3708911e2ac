import './typing.css';
import { useEffect, useMemo, useState } from 'react';
import type { ThingFields, Typing, TypingLanguage, TypingResult } from '../../../contract/api.ts';
import { describeTrouble, type Trouble } from '../../../lib/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { makeThing } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { readHabits, toType, writeHabits, type Chosen, type Habits } from './chosen.ts';
import { ChooseView } from './ChooseView.tsx';
import { followResults, kept, results, texts } from './data.ts';
import { DrillView, type Ended } from './DrillView.tsx';
import { HistoryView } from './HistoryView.tsx';
import { HowMeasured } from './HowMeasured.tsx';
import { fieldsOf } from './keep.ts';
import { addPairs, readPairs, worstPairs } from './pairs.ts';
import { PairsView } from './PairsView.tsx';
import { ResultView } from './ResultView.tsx';
import { StandView } from './StandView.tsx';
import { pickText } from './stand.ts';
import { WhyView } from './WhyView.tsx';

/** Of how many of the newest results the worst pairs are. */
const PAIRS_OF = 30;

function usePairs(things: readonly Typing[], kind: 'code' | 'prose') {
  return useMemo(() => {
    const pairs = addPairs(things.filter((one) => one.kind === kind).slice(0, PAIRS_OF).map((one) => readPairs(one.pairs)));
    const right = pairs.reduce((sum, one) => sum + one.right, 0);
    return { pairs, worst: worstPairs(pairs), usual_ms: right ? pairs.reduce((sum, one) => sum + one.ms, 0) / right : 0 };
  }, [things, kind]);
}

/** What could not be kept, and why: it can be tried again. */
interface Unkept {
  readonly fields: ThingFields;
  readonly whole: boolean;
  readonly trouble: Trouble;
}

async function keep(fields: ThingFields | null, whole: boolean): Promise<Unkept | null> {
  if (fields === null) return null;
  const trouble = await makeThing('typing', fields, whole ? 'The result is kept.' : 'What was typed until here is kept.');
  if (trouble) return { fields, whole, trouble };
  await Promise.all([results.refresh(), kept.refresh()]);
  return null;
}

interface LabProps {
  readonly languages: readonly TypingLanguage[];
  readonly done: readonly TypingResult[];
  /** There are older ones. */
  readonly cut: boolean;
  readonly things: readonly Typing[];
}

function Lab({ languages, done, cut, things }: LabProps) {
  const [habits, setHabits] = useState(readHabits);
  const language = languages.find((one) => one.language === habits.language) ?? languages.at(-1)!;
  const { pairs, worst, usual_ms } = usePairs(things, language.kind);
  const next = (of: TypingLanguage): Chosen => ({ of: 'text', id: pickText(of.texts, done, Math.random())!.id });
  const [chosen, setChosen] = useState<Chosen>(() => next(language));
  // Of a drill that is under way nothing changes, whatever comes into the record meanwhile.
  const [turn, setTurn] = useState({ n: 0, eager: false });
  const { what, why } = useMemo(() => ({ what: toType(language, chosen, worst), why: { worst, usual_ms } }), [language, chosen, turn]);
  const [unkept, setUnkept] = useState<Unkept | null>(null);
  const [keeping, setKeeping] = useState(false);
  const [ended, setEnded] = useState<Ended | null>(null);
  const names = new Map(languages.map((one) => [one.language, one.name]));
  const titles = new Map(languages.flatMap((one) => one.texts.map((text) => [text.id, text.title] as const)));
  const indent = language.kind === 'prose' ? 'auto' : habits.indent;

  const begin = (to: Chosen, eager: boolean): void => {
    setChosen(to);
    setEnded(null);
    setUnkept(null);
    setTurn((now) => ({ n: now.n + 1, eager }));
  };
  const change = (to: Habits): void => {
    setHabits(to);
    writeHabits(to);
    const other = languages.find((one) => one.language === to.language)!;
    begin(other === language ? chosen : next(other), false);
  };
  // Asked twice while the server does not answer yet, it would be there twice.
  const keepNow = async ({ fields, whole }: Unkept): Promise<void> => {
    setKeeping(true);
    setUnkept(await keep(fields, whole));
    setKeeping(false);
  };
  const drillOfPairs = (): void => begin({ of: 'pairs', seed: chosen.of === 'pairs' ? chosen.seed + 1 : done.length + 1 }, true);

  return (
    <>
      <StandView results={done} />
      <ChooseView languages={languages} habits={{ language: language.language, indent }} chosen={chosen} hasWorst={worst.length > 0} onHabits={change} onText={(id) => begin({ of: 'text', id }, true)} onAnother={() => begin(next(language), true)} onPairs={drillOfPairs} />
      {what ? (
        <>
          <WhyView lines={what.lines} seed={what.seed} {...why} />
          <DrillView
            key={turn.n} title={what.title} text={what.text} kind={language.kind} language={language.language} indent={indent} step={language.indent} eager={turn.eager}
            onAgain={() => begin(chosen, true)}
            onEnd={(end) => {
              setEnded(end);
              void keep(fieldsOf(end, { kind: language.kind, language: language.language, text_id: what.text_id, seed: what.seed, indent }), end.whole).then(setUnkept);
            }}
          />
        </>
      ) : (
        <section className="panel" role="status">
          <h2>No line has these pairs</h2>
          <p>None of the texts in {language.name} has the pairs that cost you most. Choose another language, or type a text of this one.</p>
        </section>
      )}
      {ended && <ResultView measures={ended.measures} whole={ended.whole} gate={language.kind === 'prose'} />}
      {unkept && (
        <section className="panel" role="alert">
          <h2>The result is not kept yet</h2>
          <p>{describeTrouble(unkept.trouble)}</p>
          <Button disabled={keeping} onClick={() => void keepNow(unkept)}>Keep it now</Button>
        </section>
      )}
      {ended && (
        <p className="typing-next">
          <Button look="primary" onClick={() => begin(next(language), true)}>Another text</Button>
          {worst.length > 0 && <Button onClick={drillOfPairs}>A drill of your worst pairs</Button>}
        </p>
      )}
      <PairsView kind={language.kind} pairs={pairs} worst={worst} usual_ms={usual_ms} />
      {cut && <p className="small quiet">There are more results; what stands here is of the newest {done.length}.</p>}
      <HistoryView results={done} names={names} titles={titles} />
      <HowMeasured />
    </>
  );
}

/** Code and prose, typed. */
export function TypingPage() {
  const loadedTexts = useResource(texts);
  const loadedResults = useResource(results);
  const loadedKept = useResource(kept);
  useEffect(followResults, []);
  const loads = [[loadedTexts, texts, 'the texts'], [loadedResults, results, 'the results'], [loadedKept, kept, 'the pairs']] as const;
  const failed = loads.find(([loaded]) => loaded.state === 'failed');
  return (
    <div className="page typing-page">
      <CodeTabs />
      <h1>Typing</h1>
      {failed && failed[0].state === 'failed' && <TroublePanel trouble={failed[0].trouble} what={failed[2]} onRetry={() => void failed[1].refresh()} />}
      {!failed && loads.some(([loaded]) => loaded.state === 'loading') && <SkeletonLines count={8} label="Loading the texts" />}
      {loadedTexts.state === 'ready' && loadedResults.state === 'ready' && loadedKept.state === 'ready' && (
        loadedTexts.data.languages.length > 0
          ? <Lab languages={loadedTexts.data.languages} done={loadedResults.data.results} cut={loadedResults.data.more} things={loadedKept.data} />
          : <section className="panel"><h2>There is nothing to type</h2><p>The folder typing of the content is missing; it comes with the program: install it again.</p></section>
      )}
    </div>
  );
}
