import '../../../ui/practice/bank.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
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
import { cards, explainBank, rehearsals } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { topicsOf, topicWord } from './words.ts';

/** What a hiring manager asks to hear explained, and how well it went so far. */
export function ExplainPage() {
  // <Loaded> below fetches it, once for both.
  const loaded = useStore(explainBank.store);
  const past = useResource(rehearsals);
  const kept = useResource(cards);
  const [topic, setTopic] = useState('');
  const [level, setLevel] = useState('');
  const [, go] = useLocation();
  const all = loaded.state === 'ready' ? loaded.data.questions : [];
  const shown = all.filter((one) => (!topic || one.topic === topic) && (!level || one.level === level));
  const known = standings(past.state === 'ready' ? past.data : []);
  const onCards = carded(kept.state === 'ready' ? kept.data : []);
  const ask = (): void => {
    const next = pickNext(shown, known, Math.random());
    if (next) go(`/screen/explain/${next.id}`);
  };
  useActions([{ id: 'screen.explain.ask', title: 'Ask me to explain something', section: 'Explain aloud', keys: 'n', enabled: shown.length > 0, run: ask }]);
  return (
    <Page tabs={<ScreenTabs />} heading="Explain aloud" unseen>
      <Loaded of={explainBank} what="the questions" lines={8}>{() => (all.length === 0 ? (
        <section className="panel"><h2>The bank is empty</h2><p>The questions come with the program, in the folder content/questions. Install it again, or say with --content where it lies.</p></section>
      ) : (
        <div className="bank">
          <p className="quiet">You speak for about a minute, then tick what you said against what must be said, and grade yourself. Nobody listens.</p>
          <div className="bank-filters">
            <Filter label="Topic" value={topic} onChoose={setTopic} choices={[['', 'All topics'], ...topicsOf(all).map((one): [string, string] => [one, topicWord(one)])]} />
            <Filter label="Level" value={level} onChoose={setLevel} choices={[['', 'All levels'], ['junior', 'Junior'], ['middle', 'Middle'], ['senior', 'Senior']]} />
            <Button look="primary" icon="play" keys="n" disabled={shown.length === 0} onClick={ask}>Ask me</Button>
          </div>
          <p className="small quiet" role="status">{shown.length === all.length ? plural(all.length, 'question') : `${shown.length} of ${plural(all.length, 'question')}`}, {shown.filter(({ id }) => known.has(id)).length} tried</p>
          <ul className="bank-list">
            {shown.map((one) => (
              <li key={one.id}>
                <div><Link href={`/screen/explain/${one.id}`}>{one.asks}</Link><p className="small quiet">{topicWord(one.topic)} · {one.level}</p></div>
                <StandingMark standing={known.get(one.id)} card={onCards.has(one.id)} />
              </li>
            ))}
          </ul>
        </div>
      ))}</Loaded>
    </Page>
  );
}
