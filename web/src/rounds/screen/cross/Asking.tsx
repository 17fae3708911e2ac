import { useEffect, useRef } from 'react';
import { useActions } from '../../../lib/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Grade } from '../../../ui/practice/grades.ts';
import { Grades } from '../../../ui/practice/Grades.tsx';
import { Timer } from '../../../ui/practice/Timer.tsx';
import { useElapsed } from '../../../ui/practice/useElapsed.ts';
import { LEVEL_NAMES, lastOfLevel, questionNow, type Sitting } from './sitting.ts';

interface Props {
  readonly sitting: Sitting;
  readonly language: 'en' | 'de';
  readonly onLanguage: (language: 'en' | 'de') => void;
  readonly onNext: () => void;
  readonly onGrade: (grade: Grade) => void;
  readonly onStop: () => void;
}

/** One question, its time, and the way on. */
export function Asking({ sitting, language, onLanguage, onNext, onGrade, onStop }: Props) {
  const question = questionNow(sitting);
  const head = useRef<HTMLHeadingElement>(null);
  const elapsed_ms = useElapsed(sitting.asked_ms);
  const last = lastOfLevel(sitting);
  useActions([
    { id: 'screen.cross.next', title: 'Next question', section: 'Cross-examination', keys: 'n', enabled: !last, run: onNext },
    { id: 'screen.cross.stop', title: 'Stop here', section: 'Cross-examination', keys: 's', run: onStop },
  ]);
  useEffect(() => head.current?.focus(), [question?.id]);
  if (!question) return null;
  const level = question.level;
  const other = language === 'en' ? 'de' : 'en';
  return (
    <section className="practice" aria-label="The question">
      <ol className="cross-levels" aria-label="Levels">
        {LEVEL_NAMES.map((name, i) => <li key={name} aria-current={i + 1 === level ? 'step' : undefined} data-done={i + 1 < level || undefined}>{i + 1} <span>{name}</span></li>)}
      </ol>
      <h2 className="practice-asks" lang={language} tabIndex={-1} ref={head}>{question.text}</h2>
      {question.own && <p className="small quiet">You wrote this question down yourself.</p>}
      <Timer elapsed_ms={elapsed_ms} limit_s={question.seconds} />
      <p className="small quiet">Answer aloud. {last ? 'Then say how this level went.' : 'The next question comes when you have answered; grade the level when you know how it went.'}</p>
      <div className="practice-row">
        {!last && <Button look="primary" icon="next" keys="n" onClick={onNext}>Next question</Button>}
        <Button look="bare" icon="stop" keys="s" onClick={onStop}>Stop here</Button>
        {sitting.answers.length === 0 && sitting.at === 0 && <Button look="bare" onClick={() => onLanguage(other)}>{other === 'de' ? 'Ask in German' : 'Ask in English'}</Button>}
      </div>
      <Grades what={`level ${level}`} onGrade={onGrade} />
    </section>
  );
}
