import './stories.css';
import type { StoriesReport, Story, Theme } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { Link } from 'wouter';
import { themesOf } from './live.ts';

interface Props {
  readonly report: StoriesReport;
  readonly stories: readonly Story[];
  readonly themes: readonly Theme[];
}

const REACH: Readonly<Record<string, number>> = { junior: 0, senior: 1, staff: 2 };

function Matrix({ report, stories, themes }: Props) {
  const told = stories.filter((story) => !story.retired);
  const chosen = new Set(report.cover.chosen);
  const title = (id: string): string => themes.find((theme) => theme.id === id)?.title ?? id;
  if (told.length === 0) return null;
  return (
    <div className="story-matrix" role="region" aria-label="Themes by stories" tabIndex={0}>
      <table>
        <thead><tr><th scope="col">Theme</th>{told.map((story) => <th scope="col" key={story.id}><span>{story.title}{chosen.has(story.id) && ' ★'}</span></th>)}</tr></thead>
        <tbody>
          {report.cover.themes.map((row) => (
            <tr key={row.theme} data-gap={row.at_level === 0 || undefined}>
              <th scope="row">{title(row.theme)}</th>
              {told.map((story) => {
                const has = themesOf(story.themes).includes(row.theme);
                const reaches = (REACH[story.scope ?? 'junior'] ?? 0) >= (REACH[report.cover.level] ?? 0);
                return <td key={story.id}>{has ? (reaches ? <span title="covers it">●</span> : <span title="its scope is too small for the level">○</span>) : ''}{has && <span className="visually-hidden">{reaches ? 'covers it' : 'too small for the level'}</span>}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which stories cover which themes at the level; what is missing, plainly. */
export function Cover({ report, stories, themes }: Props) {
  const { cover } = report;
  const title = (id: string): string => themes.find((theme) => theme.id === id)?.title ?? id;
  const story = (id: number): Story | undefined => stories.find((one) => one.id === id);
  const named = (ids: readonly number[]) => ids.map((id, i) => <span key={id}>{i > 0 && ', '}<Link href={`/story/stories/${id}`}>{story(id)?.title ?? id}</Link></span>);
  return (
    <section className="part" aria-label="Coverage">
      <h2>Coverage</h2>
      {cover.chosen.length > 0 && <p>{cover.exact ? 'The fewest that do' : 'Few that do (there may be fewer)'}: {named(cover.chosen)}. They are marked with ★.</p>}
      <p>{cover.gaps.length === 0 ? 'No theme is without a story at this level.' : `${plural(cover.gaps.length, 'theme')} without a story at this level: ${cover.gaps.map(title).join(', ')}.`}</p>
      {cover.old.length > 0 && <p>Ended more than five years ago: {named(cover.old)}. Expect “and more recently?”.</p>}
      {cover.repeats.map((one) => <p key={`${one.story}-${one.application}`}>{one.company} hears the same story {one.times} times: {named([one.story])}.</p>)}
      <Matrix report={report} stories={stories} themes={themes} />
      <p className="small quiet">● covers the theme · ○ its scope is too small for the level · ★ one of the fewest</p>
    </section>
  );
}
