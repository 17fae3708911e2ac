import './cross.css';
import { useTitle } from '../../../lib/title.ts';
import '../../../ui/practice/practice.css';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Ladder } from '../../../contract/api.ts';
import { call, describeTrouble, type Answer } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { makeThing } from '../../../lib/things.ts';
import type { Grade } from '../../../ui/practice/grades.ts';
import { RecordIt } from '../../../ui/practice/RecordIt.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { Asking } from './Asking.tsx';
import { Ended } from './Ended.tsx';
import { beginSitting, gradeLevel, nextQuestion, stopSitting, type LevelAnswer, type Sitting } from './sitting.ts';

type Language = '' | 'en' | 'de';

/** The levels that could not be written down, to be sent again: nothing of a sitting is lost. */
const write = (claim: number, { level, grade, seconds, asked }: LevelAnswer): ReturnType<typeof makeThing> =>
  makeThing('rehearsal', { what: 'claim', claim, level, grade, seconds, at_ms: Date.now(), asked: asked.map(({ text }) => text).join('\n') }, `Level ${level} is written down.`);

function Facts({ ladder }: { readonly ladder: Ladder }) {
  const missing = [!ladder.has_number && 'no number', ladder.has_number && !ladder.has_measured && 'not said how the number was got', !ladder.has_part && 'not said which part was yours'].filter(Boolean);
  return (
    <header className="cross-claim">
      <h1>{ladder.claim.words}</h1>
      <p className="small quiet">{[ladder.claim.employer, ...missing].filter(Boolean).join(' · ')}</p>
    </header>
  );
}

/** The claim's own ladder, climbed once. It is fetched once: while one answers, the questions stay. */
export function SittingPage({ id }: { readonly id: string }) {
  const [language, setLanguage] = useState<Language>('');
  const [ladder, setLadder] = useState<Answer<Ladder> | null>(null);
  const [sitting, setSitting] = useState<Sitting | null>(null);
  const begin = useCallback(async (): Promise<void> => {
    setLadder(null);
    const got = await call('getLadder', { params: { id: Number(id) }, query: language ? { language } : {} });
    setLadder(got);
    setSitting(got.ok ? beginSitting(got.value.questions, performance.now()) : null);
  }, [id, language]);
  useEffect(() => {
    void begin();
  }, [begin]);
  useTitle('Cross-examination');
  const grade = (given: Grade): void => {
    if (!sitting || sitting.end) return;
    const after = gradeLevel(sitting, given, performance.now());
    setSitting(after);
    const answer = after.answers[after.answers.length - 1];
    if (answer) void keep(answer);
  };
  const keep = async (answer: LevelAnswer): Promise<void> => {
    const trouble = await write(Number(id), answer);
    if (trouble) notify(`Level ${answer.level} could not be written down: ${describeTrouble(trouble)}`, { label: 'Try again', run: () => void keep(answer) });
  };
  return (
    <div className="page">
      <ScreenTabs />
      <p className="small practice-back"><Link href="/screen/cross">All claims</Link></p>
      {!ladder && <SkeletonLines count={4} label="Loading the questions" />}
      {ladder && !ladder.ok && <TroublePanel trouble={ladder.trouble} what="the questions" onRetry={() => void begin()} />}
      {ladder?.ok && sitting && (
        <div className="practice">
          <Facts ladder={ladder.value} />
          {sitting.end
            ? <Ended sitting={sitting} claim={ladder.value.claim} onAgain={() => void begin()} />
            : <Asking sitting={sitting} language={ladder.value.language} onLanguage={setLanguage} onNext={() => setSitting(nextQuestion(sitting, performance.now()))} onGrade={grade} onStop={() => setSitting(stopSitting(sitting))} />}
          <RecordIt of={{ kind: 'claim', id: ladder.value.claim.id }} title={ladder.value.claim.words.slice(0, 120)} />
        </div>
      )}
    </div>
  );
}
