import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Question, Theme } from '../../../contract/api.ts';
import { carded, pickNext, standings } from '../../../lib/rehearsed.ts';
import { useResource } from '../../../lib/resource.ts';
import { useStore } from '../../../lib/store.ts';
import { useTitle } from '../../../lib/title.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Missing } from '../../../ui/Missing.tsx';
import { Attempt } from '../../../ui/practice/Attempt.tsx';
import { gradeWord } from '../../../ui/practice/grades.ts';
import { Grades } from '../../../ui/practice/Grades.tsx';
import { useKept } from '../../../ui/practice/useKept.ts';
import { bank, cards, rehearsals, stories, themes } from '../data.ts';
import { StoryTabs } from '../StoryTabs.tsx';
import { answering } from './match.ts';
import { limitOf, topicWord } from './words.ts';

function Looks({ question, known }: { readonly question: Question; readonly known: readonly Theme[] }) {
  const about = known.filter(({ id }) => question.themes.includes(id));
  return (
    <>
      <p><strong>What it finds out:</strong> {question.probes}</p>
      {about.map((theme) => (
        <details key={theme.id}>
          <summary>{theme.title}: what each level shows</summary>
          <dl className="small"><dt>Junior</dt><dd>{theme.scope.junior}</dd><dt>Senior</dt><dd>{theme.scope.senior}</dd><dt>Staff</dt><dd>{theme.scope.staff}</dd></dl>
        </details>
      ))}
      <p><strong>They go on:</strong> {question.follow_up}</p>
    </>
  );
}

interface AfterProps {
  readonly question: Question;
  readonly seconds: number;
  readonly themes: readonly Theme[];
  readonly onAgain: () => void;
  readonly onAnother: () => void;
}

/** What it was after, which story was told, and the grade. */
function After({ question, seconds, themes: known, onAgain, onAnother }: AfterProps) {
  const own = useResource(stories);
  const loaded = useResource(cards);
  const kept = useKept(question, seconds);
  const mine = own.state === 'ready' ? own.data.filter(({ retired }) => !retired) : [];
  const fit = answering(question, mine);
  const others = mine.filter((one) => !fit.includes(one));
  const [story, setStory] = useState<string | null>(null);
  const chosen = story ?? String(fit[0]?.id ?? '');
  const onCard = kept.card || carded(loaded.state === 'ready' ? loaded.data : []).has(question.id);
  const card = (): void => kept.makeCard(question.set === 'story' ? 'Stories' : 'Culture', [`Finds out: ${question.probes ?? ''}`, fit[0] && `My story: ${fit[0].title}`, `They go on: ${question.follow_up ?? ''}`].filter(Boolean).join('\n'));
  return (
    <>
      <Looks question={question} known={known} />
      {mine.length > 0 && (
        <label className="practice-row">
          The story that you told
          <select className="field" value={chosen} disabled={kept.grade !== null} onChange={(event) => setStory(event.target.value)}>
            <option value="">none of mine</option>
            {[...fit, ...others].map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </select>
        </label>
      )}
      {question.themes.length > 0 && fit.length === 0 && <p className="small">No story of yours has this theme. <Link href="/story">Write one down</Link> while you remember what you just said.</p>}
      {kept.grade === null
        ? <Grades what="it" busy={kept.busy} onGrade={(grade) => kept.keep(grade, chosen ? { story: Number(chosen) } : {})} />
        : <p role="status">Written down: {gradeWord(kept.grade)}.</p>}
      <div className="practice-row">
        <Button icon="next" onClick={onAnother}>Another question</Button>
        <Button look="bare" icon="reset" onClick={onAgain}>Once more</Button>
        {onCard ? <span className="small quiet">It is on a card.</span> : <Button look="bare" icon="cards" disabled={kept.busy || loaded.state === 'loading'} onClick={card}>Make a card of it</Button>}
      </div>
    </>
  );
}

/** One question of the rounds story and culture, answered aloud. */
export function QuestionPage({ id }: { readonly id: string }) {
  // <Loaded> below fetches it, once for both.
  const loaded = useStore(bank.store);
  const named = useResource(themes);
  const past = useResource(rehearsals);
  const [, go] = useLocation();
  const all = loaded.state === 'ready' ? loaded.data.questions.filter(({ set }) => set === 'story' || set === 'culture') : [];
  const question = all.find((one) => one.id === id);
  const known = named.state === 'ready' ? named.data.themes : [];
  useTitle('Question');
  const another = (): void => {
    const alike = all.filter((one) => one.id !== id && one.round === question?.round);
    const next = pickNext(alike, standings(past.state === 'ready' ? past.data : []), Math.random());
    if (next) go(`/story/questions/${next.id}`);
  };
  const about = question && [...known.filter((theme) => question.themes.includes(theme.id)).map(({ title }) => title), question.topic && topicWord(question.topic)].filter(Boolean).join(' · ');
  return (
    <div className="page">
      <StoryTabs />
      <p className="small practice-back"><Link href="/story/questions">All questions</Link></p>
      <Loaded of={bank} what="the question" lines={4}>{() => (question ? (
        <Attempt asks={question.asks} of={{ kind: 'question', id: question.id }} limit_s={limitOf(question.round)} before={<p className="small quiet">{about}</p>}>
          {(seconds, again) => <After question={question} seconds={seconds} themes={known} onAgain={again} onAnother={another} />}
        </Attempt>
      ) : <Missing to="/story/questions" back="All questions">There is no such question in the bank.</Missing>)}</Loaded>
    </div>
  );
}
