import './stories.css';
import type { Theme } from '../../../contract/api.ts';
import { LEVELS } from '../../../lib/target.ts';
import type { Draft } from './live.ts';

interface Props {
  readonly draft: Draft;
  readonly themes: readonly Theme[];
  readonly onChange: (draft: Draft) => void;
}

/** What a story is about, besides its parts. */
export function Facts({ draft, themes, onChange }: Props) {
  const toggle = (id: string): void => onChange({ ...draft, themes: draft.themes.includes(id) ? draft.themes.filter((one) => one !== id) : [...draft.themes, id] });
  const unknown = draft.themes.filter((id) => !themes.some((theme) => theme.id === id));
  return (
    <div className="story-facts">
      <div className="story-fact wide"><label htmlFor="story-title">Title</label><input id="story-title" className="field" required value={draft.title} maxLength={200} onChange={(event) => onChange({ ...draft, title: event.target.value })} /></div>
      <div className="story-fact"><label htmlFor="story-employer">Where</label><input id="story-employer" className="field" value={draft.employer} onChange={(event) => onChange({ ...draft, employer: event.target.value })} /></div>
      <div className="story-fact"><label htmlFor="story-began">From</label><input id="story-began" className="field" type="date" value={draft.began_on} onChange={(event) => onChange({ ...draft, began_on: event.target.value })} /></div>
      <div className="story-fact"><label htmlFor="story-ended">To</label><input id="story-ended" className="field" type="date" value={draft.ended_on} onChange={(event) => onChange({ ...draft, ended_on: event.target.value })} /></div>
      <div className="story-fact"><label htmlFor="story-scope">How far it reached</label>
        <select id="story-scope" className="field" value={draft.scope} onChange={(event) => onChange({ ...draft, scope: event.target.value })}>
          <option value="">Not said</option>
          {LEVELS.map(([level, words]) => <option key={level} value={level}>{words.replace(/^\w+: /, '').replace(/^./, (c) => c.toUpperCase())}</option>)}
        </select>
      </div>
      <div className="story-fact wide"><label htmlFor="story-people">Who was in it, one per line</label><textarea id="story-people" className="field" rows={2} value={draft.people} onChange={(event) => onChange({ ...draft, people: event.target.value })} /></div>
      <fieldset className="story-fact wide story-themes">
        <legend>Themes it answers</legend>
        {[...themes.map(({ id, title }) => ({ id, title })), ...unknown.map((id) => ({ id, title: id }))].map(({ id, title }) => (
          <label key={id}><input type="checkbox" checked={draft.themes.includes(id)} onChange={() => toggle(id)} /> {title}</label>
        ))}
      </fieldset>
    </div>
  );
}
