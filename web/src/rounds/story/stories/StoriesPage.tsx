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
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Filter } from '../../../ui/practice/Filter.tsx';
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

/** Whether they are enough, and where they do not hold. */
function Shown({ all, report }: { readonly all: readonly Story[]; readonly report: StoriesReport | null }) {
  const pace = readPace();
  const named = useResource(themes);
  const known = named.state === 'ready' ? named.data.themes : [];
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const clashes = report?.stories.filter((one) => one.contradictions.length > 0) ?? [];
  return (
    <>
      {all.length === 0 ? (
        <section className="panel"><h2>No story yet</h2><p>Write down what happened when you failed, disagreed, found the bug, missed the date. Real ones: the follow-up questions find out. <code>dryrun story add FILE</code> takes them from files.</p></section>
      ) : (
        <section className="part" aria-label="Stories">
          <h2>{plural(all.filter((one) => !one.retired).length, 'story', 'stories')}</h2>
          <ul className="rows">{all.map((story) => <StoryRow key={story.id} story={story} report={report} pace={pace} titles={titles} />)}</ul>
        </section>
      )}
      {clashes.length > 0 && (
        <section className="part" aria-label="Contradictions">
          <h2>Contradictions</h2>
          {clashes.map((one) => (
            <div key={one.story}>
              <h3><Link href={`/story/stories/${one.story}`}>{all.find(({ id }) => id === one.story)?.title}</Link></h3>
              <Contradictions list={one.contradictions} />
            </div>
          ))}
        </section>
      )}
      {report && <Cover report={report} stories={all} themes={known} />}
    </>
  );
}

/** What one did, as it is told. */
export function StoriesPage() {
  const resource = reports(String(readPace()));
  // What was found is shown beside the stories, which do not wait for it.
  const looked = useResource(resource);
  const [, go] = useLocation();
  const report = looked.state === 'ready' ? looked.data : null;
  useActions([{ id: 'story.new', title: 'Write a story', section: 'Stories', keys: 'n', run: () => go('/story/stories/new') }]);
  return (
    <Page tabs={<StoryTabs />} heading="Stories" unseen>
      <div className="bank-filters story-head">
        <Filter label="I apply as" choices={LEVELS} value={report?.cover.level ?? 'senior'} onChoose={(level) => void orSay(sayTarget({ level }))} />
        <Button look="primary" icon="plus" keys="n" onClick={() => go('/story/stories/new')}>Write a story</Button>
      </div>
      {looked.state === 'failed' && <TroublePanel trouble={looked.trouble} what="what was found in the stories" onRetry={() => void resource.refresh()} />}
      <Loaded of={stories} what="the stories">{(all) => <Shown all={all} report={report} />}</Loaded>
    </Page>
  );
}
