import type { Problem } from '../../../contract/api.ts';
import type { DraftState } from '../../../lib/drafts.ts';
import { formatBytes, formatMs } from '../../../lib/format.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { isInteractive } from '../types.ts';
import { useDraftState } from './drafts.ts';
import { draftLanguage } from './forms.ts';
import type { Editing } from './useEditing.ts';

const WORDS: Readonly<Record<DraftState, { readonly text: string; readonly icon: IconName }>> = {
  clean: { text: 'Starter code', icon: 'code' },
  saving: { text: 'Saving…', icon: 'cloud' },
  saved: { text: 'Saved', icon: 'check' },
  local: { text: 'Offline: kept in this browser', icon: 'away' },
  unsaved: { text: 'Not saved: the browser’s storage is full', icon: 'warning' },
};

export function EditorPane({ problem, editing }: { readonly problem: Problem; readonly editing: Editing }) {
  const state = useDraftState(problem.slug, draftLanguage(editing.language, editing.form));
  const { time_ms, memory_bytes } = problem.limits;
  return (
    <>
      <div className="editor-host" ref={editing.host} />
      <footer className="pane-foot">
        <span className="draft-state" data-state={state} role="status"><Icon name={WORDS[state].icon} />{WORDS[state].text}</span>
        <span className="number">{formatMs(time_ms)} · {formatBytes(memory_bytes)}{isInteractive(problem) && ' · interactive'}</span>
      </footer>
    </>
  );
}
