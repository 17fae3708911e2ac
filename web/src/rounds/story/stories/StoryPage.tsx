import './stories.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Story } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { storage } from '../../../lib/storage.ts';
import { useStore } from '../../../lib/store.ts';
import { editThing, tell } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Missing } from '../../../ui/Missing.tsx';
import { Page } from '../../../ui/Page.tsx';
import { TwoTakes } from '../../../ui/takes/TwoTakes.tsx';
import { Recorder } from '../../../ui/voice/Recorder.tsx';
import { reports, stories, themes } from '../data.ts';
import { StoryTabs } from '../StoryTabs.tsx';
import { isDraft, sameDraft } from './drafts.ts';
import { Facts } from './Facts.tsx';
import { FindingsOf } from './FindingsOf.tsx';
import { Joined } from './Joined.tsx';
import { PARTS, draftOf, emptyDraft, fieldsOf, type Draft } from './live.ts';
import { PACE_MAX, PACE_MIN, keepPace, readPace } from './pace.ts';
import { PartField } from './PartField.tsx';
import { Shape } from './Shape.tsx';
import { useCheck } from './useCheck.ts';

function Editor({ story }: { readonly story: Story | null }) {
  const name = `story.draft.${story?.id ?? 'new'}`;
  const kept = story ? draftOf(story) : emptyDraft;
  const [draft, setDraft] = useState<Draft>(() => storage.read(name, isDraft, kept));
  const [pace, setPace] = useState(readPace);
  const [trouble, setTrouble] = useState('');
  const [, go] = useLocation();
  const named = useResource(themes);
  const texts = useResource(reports(String(pace)));
  const rules = texts.state === 'ready' ? texts.data.rules : [];
  const looked = useCheck(story?.id ?? 0, draft, pace);
  const dirty = !sameDraft(draft, kept);
  const change = (next: Draft): void => {
    setDraft(next);
    storage.write(name, next);
  };
  const save = async (): Promise<void> => {
    if (draft.title.trim() === '') return setTrouble('The title is missing.');
    if (story) {
      const got = await editThing('story', story, fieldsOf(draft), 'Saved.');
      setTrouble(got ? describeTrouble(got) : '');
      if (!got) storage.remove(name);
      return;
    }
    const got = await call('createThing', { params: { kind: 'story' }, body: fieldsOf(draft) });
    if (!got.ok) return setTrouble(describeTrouble(got.trouble));
    storage.remove(name);
    tell(got.value, 'The story is written down.');
    go(got.value.thing ? `/story/stories/${got.value.thing.id}` : '/story');
  };
  const discard = (): void => {
    const before = draft;
    storage.remove(name);
    setDraft(kept);
    notify('What was not saved is gone.', { label: 'Undo', run: () => change(before) });
  };
  useActions([{ id: 'story.save', title: 'Save the story', section: 'Stories', keys: 'mod+s', whileTyping: true, enabled: dirty, run: () => void save() }]);
  const whole = looked.report?.findings.filter((one) => one.part === null) ?? [];
  return (
    <form className="story-editor" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Facts draft={draft} themes={named.state === 'ready' ? named.data.themes : []} onChange={change} />
      <section className="story-whole" aria-label="The story as a whole">
        <Shape parts={draft.parts} pace={pace} />
        <label className="small">My words a minute <input className="field" type="number" min={PACE_MIN} max={PACE_MAX} value={pace} onChange={(event) => { const next = Number(event.target.value); if (next >= PACE_MIN && next <= PACE_MAX) { setPace(next); keepPace(next); } }} /></label>
        <FindingsOf findings={whole} rules={rules} />
        {looked.trouble && <p className="small" role="status">It could not be looked at: {describeTrouble(looked.trouble)}</p>}
      </section>
      {PARTS.map((part) => <PartField key={part} part={part} value={draft.parts[part]} pace={pace} report={looked.report} rules={rules} onChange={(value) => change({ ...draft, parts: { ...draft.parts, [part]: value } })} />)}
      {trouble && <p className="form-wrong" role="alert">{trouble}</p>}
      <div className="form-buttons story-save">
        <button type="submit" className="button primary" disabled={!dirty}>{story ? 'Save' : 'Write it down'}</button>
        {dirty && <Button look="bare" onClick={discard}>Discard what is not saved</Button>}
        <span className="small quiet" role="status">{dirty ? 'Not saved yet; this browser keeps it.' : story ? 'Saved.' : ''}</span>
      </div>
    </form>
  );
}

function One({ story }: { readonly story: Story }) {
  return (
    <>
      <Editor key={`${story.id}-${story.version}`} story={story} />
      <Joined story={story} />
      <section className="part" aria-label="Tell it">
        <h2>Tell it</h2>
        <p className="small quiet">Aloud, without reading. Two to three takes show whether it is steady.</p>
        <Recorder of={{ kind: 'story', id: String(story.id) }} title={story.title} targetSeconds={120} />
        <TwoTakes of={{ kind: 'story', id: story.id }} />
      </section>
    </>
  );
}

/** One story: written, looked at, joined to what it defends, told aloud. */
export function StoryPage({ id }: { readonly id: string }) {
  // <Loaded> below fetches them, once for both.
  const loaded = useStore(stories.store);
  const story = loaded.state === 'ready' ? loaded.data.find((one) => String(one.id) === id) : undefined;
  const title = id === 'new' ? 'A new story' : story?.title ?? 'Story';
  return (
    <Page className="story-page" tabs={<StoryTabs />} heading={title} title={title}>
      <Loaded of={stories} what="the story" lines={8}>
        {() => {
          if (id === 'new') return <Editor key="new" story={null} />;
          return story ? <One story={story} /> : <Missing to="/story" back="All stories">There is no such story; it may have been removed.</Missing>;
        }}
      </Loaded>
    </Page>
  );
}
