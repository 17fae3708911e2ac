import './stories.css';
import '../../../ui/practice/bank.css';
import { Link, useLocation } from 'wouter';
import type { StoriesReport, Story } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { LEVELS, sayTarget } from '../../../lib/target.ts';
import { editThing, orSay, removeThing } from '../../../lib/things.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Filter } from '../../../ui/practice/Filter.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { reports, stories, themes } from '../data.ts';
import { StoryTabs } from '../StoryTabs.tsx';
import { Cover } from './Cover.tsx';
import { Contradictions } from './FindingsOf.tsx';
import { draftOf, themesOf } from './live.ts';
import { readPace } from './pace.ts';
import { Shape } from './Shape.tsx';

interface RowProps {
  readonly story: Story;
  readonly report: StoriesReport | null;
  readonly pace: number;
  readonly titles: ReadonlyMap<string, string>;
}

function StoryRow({ story, report, pace, titles }: RowProps) {
  const found = report?.stories.find((one) => one.story === story.id);
  const said = found && [found.findings.length > 0 && plural(found.findings.length, 'finding'), found.contradictions.length > 0 && plural(found.contradictions.length, 'contradiction')].filter(Boolean).join(', ');
  return (
    <li className="row-of">
      <div>
        <Link href={`/story/stories/${story.id}`}><strong>{story.title}</strong></Link>
        <p className="small quiet">{[story.retired && 'No longer told', story.employer, story.scope, ...themesOf(story.themes).map((theme) => titles.get(theme) ?? theme)].filter(Boolean).join(' · ')}</p>
        <Shape parts={draftOf(story).parts} pace={pace} />
        {found && <p className="small">{said || 'Nothing to stumble over was found.'}</p>}
      </div>
      <span className="row-buttons">
        <Button look="bare" onClick={() => void orSay(editThing('story', story, { retired: !story.retired }, story.retired ? 'It is told again.' : 'It is no longer told.'))}>{story.retired ? 'Tell it again' : 'Retire'}</Button>
        <IconButton icon="bin" label={`Remove ${story.title}`} onClick={() => void orSay(removeThing('story', story.id, 'The story is gone.'))} />
      </span>
    </li>
  );
}

/** What one did, as it is told; whether it is enough, and where it does not hold. */
export function StoriesPage() {
  const pace = readPace();
  const resource = reports(String(pace));
  const loaded = useResource(stories);
  const looked = useResource(resource);
  const named = useResource(themes);
  const [, go] = useLocation();
  const report = looked.state === 'ready' ? looked.data : null;
  const titles = new Map((named.state === 'ready' ? named.data.themes : []).map(({ id, title }) => [id, title]));
  const clashes = report?.stories.filter((one) => one.contradictions.length > 0) ?? [];
  useActions([{ id: 'story.new', title: 'Write a story', section: 'Stories', keys: 'n', run: () => go('/story/stories/new') }]);
  return (
    <div className="page">
      <StoryTabs />
      <h1 className="visually-hidden">Stories</h1>
      <div className="bank-filters story-head">
        <Filter label="I apply as" choices={LEVELS} value={report?.cover.level ?? 'senior'} onChoose={(level) => void orSay(sayTarget({ level }))} />
        <Button look="primary" icon="plus" keys="n" onClick={() => go('/story/stories/new')}>Write a story</Button>
      </div>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the stories" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the stories" onRetry={() => void stories.refresh()} />}
      {loaded.state === 'ready' && loaded.data.length === 0 && <section className="panel"><h2>No story yet</h2><p>Write down what happened when you failed, disagreed, found the bug, missed the date. Real ones: the follow-up questions find out. <code>dryrun story add FILE</code> takes them from files.</p></section>}
      {loaded.state === 'ready' && loaded.data.length > 0 && (
        <section className="part" aria-label="Stories">
          <h2>{plural(loaded.data.filter((one) => !one.retired).length, 'story', 'stories')}</h2>
          <ul className="rows">{loaded.data.map((story) => <StoryRow key={story.id} story={story} report={report} pace={pace} titles={titles} />)}</ul>
        </section>
      )}
      {looked.state === 'failed' && <TroublePanel trouble={looked.trouble} what="what was found in the stories" onRetry={() => void resource.refresh()} />}
      {clashes.length > 0 && (
        <section className="part" aria-label="Contradictions">
          <h2>Contradictions</h2>
          {clashes.map((one) => (
            <div key={one.story}>
              <h3><Link href={`/story/stories/${one.story}`}>{loaded.state === 'ready' && loaded.data.find(({ id }) => id === one.story)?.title}</Link></h3>
              <Contradictions list={one.contradictions} />
            </div>
          ))}
        </section>
      )}
      {report && loaded.state === 'ready' && <Cover report={report} stories={loaded.data} themes={named.state === 'ready' ? named.data.themes : []} />}
    </div>
  );
}
