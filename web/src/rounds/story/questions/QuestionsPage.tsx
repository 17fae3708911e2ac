import '../../../ui/practice/bank.css';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Question, Theme } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { plural } from '../../../lib/format.ts';
import { carded, pickNext, standings } from '../../../lib/rehearsed.ts';
import { useResource } from '../../../lib/resource.ts';
import { useStore } from '../../../lib/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Filter } from '../../../ui/practice/Filter.tsx';
import { StandingMark } from '../../../ui/practice/StandingMark.tsx';
import { bank, cards, rehearsals, stories, themes } from '../data.ts';
import { StoryTabs } from '../StoryTabs.tsx';
import { answering, fits, type QuestionFilter } from './match.ts';
import { ROUNDS, topicWord } from './words.ts';

const NONE: QuestionFilter = { round: '', theme: '', topic: '', text: '' };
const told = ({ set }: Question): boolean => set === 'story' || set === 'culture';

interface FiltersProps {
  readonly filter: QuestionFilter;
  readonly all: readonly Question[];
  readonly themes: readonly Theme[];
  readonly onChange: (filter: QuestionFilter) => void;
  readonly field: React.RefObject<HTMLInputElement | null>;
}

function Filters({ filter, all, themes: known, onChange, field }: FiltersProps) {
  const topics = [...new Set(all.flatMap(({ topic }) => topic ?? []))];
  return (
    <>
      <Filter label="Round" value={filter.round} onChoose={(round) => onChange({ ...filter, round })} choices={ROUNDS} />
      <Filter label="Theme" value={filter.theme} onChoose={(theme) => onChange({ ...filter, theme })} choices={[['', 'All themes'], ...known.map(({ id, title }): [string, string] => [id, title])]} />
      <Filter label="Topic" value={filter.topic} onChoose={(topic) => onChange({ ...filter, topic })} choices={[['', 'All topics'], ...topics.map((one): [string, string] => [one, topicWord(one)])]} />
      <div className="bank-filter">
        <label htmlFor="question-words">Words</label>
        <input id="question-words" className="field" type="search" ref={field} value={filter.text} onChange={(event) => onChange({ ...filter, text: event.target.value })} />
      </div>
    </>
  );
}

/** What is asked about one's stories and about working together; which of one's stories answers it. */
export function QuestionsPage() {
  // <Loaded> below fetches it, once for both.
  const loaded = useStore(bank.store);
  const named = useResource(themes);
  const past = useResource(rehearsals);
  const kept = useResource(cards);
  const own = useResource(stories);
  const [filter, setFilter] = useState(NONE);
  const field = useRef<HTMLInputElement>(null);
  const [, go] = useLocation();
  const all = loaded.state === 'ready' ? loaded.data.questions.filter(told) : [];
  const shown = all.filter((one) => fits(one, filter));
  const known = standings(past.state === 'ready' ? past.data : []);
  const onCards = carded(kept.state === 'ready' ? kept.data : []);
  const mine = own.state === 'ready' ? own.data : [];
  const titles = new Map((named.state === 'ready' ? named.data.themes : []).map(({ id, title }) => [id, title]));
  const ask = (): void => {
    const next = pickNext(shown, known, Math.random());
    if (next) go(`/story/questions/${next.id}`);
  };
  useActions([
    { id: 'story.questions.ask', title: 'Ask me one of these questions', section: 'Questions', keys: 'n', enabled: shown.length > 0, run: ask },
    { id: 'story.questions.find', title: 'Find a question', section: 'Questions', keys: '/', run: () => field.current?.focus() },
  ]);
  return (
    <Page tabs={<StoryTabs />} heading="Questions" unseen>
      <Loaded of={bank} what="the questions" lines={8}>{() => (all.length === 0 ? (
        <section className="panel"><h2>The bank is empty</h2><p>The questions come with the program, in the folder content/questions. Install it again, or say with --content where it lies.</p></section>
      ) : (
        <div className="bank">
          <div className="bank-filters">
            <Filters filter={filter} all={all} themes={named.state === 'ready' ? named.data.themes : []} onChange={setFilter} field={field} />
            <Button look="primary" icon="play" keys="n" disabled={shown.length === 0} onClick={ask}>Ask me</Button>
          </div>
          <p className="small quiet" role="status">{shown.length === all.length ? plural(all.length, 'question') : `${shown.length} of ${plural(all.length, 'question')}`}, {shown.filter(({ id }) => known.has(id)).length} tried</p>
          {shown.length === 0 && <p>No question fits. <Button look="bare" onClick={() => setFilter(NONE)}>Show all</Button></p>}
          <ul className="bank-list">
            {shown.map((one) => {
              const fit = answering(one, mine);
              return (
                <li key={one.id}>
                  <div>
                    <Link href={`/story/questions/${one.id}`}>{one.asks}</Link>
                    <p className="small quiet">{[...one.themes.map((theme) => titles.get(theme) ?? theme), one.topic && topicWord(one.topic)].filter(Boolean).join(' · ')}{one.themes.length > 0 && (fit[0] ? ` — your story: ${fit[0].title}` : ' — no story of yours yet')}</p>
                  </div>
                  <StandingMark standing={known.get(one.id)} card={onCards.has(one.id)} />
                </li>
              );
            })}
          </ul>
        </div>
      ))}</Loaded>
    </Page>
  );
}
