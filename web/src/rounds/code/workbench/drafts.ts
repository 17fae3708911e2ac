// The drafts of this page: one keeper for all problems, since its queue outlives each of their pages.
import { useSyncExternalStore } from 'react';
import { call } from '../../../lib/api.ts';
import { onReturn } from '../../../lib/connection.ts';
import { createDrafts, type DraftState } from '../../../lib/drafts.ts';
import { storage } from '../../../lib/storage.ts';

export const drafts = createDrafts(
  storage,
  {
    put: (slug, language, source, edited_at_ms) => call('putDraft', { params: { slug, language }, body: { source, edited_at_ms } }),
    remove: (slug, language) => call('deleteDraft', { params: { slug, language } }),
  },
  {
    now: Date.now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  },
);

// What an earlier visit could not send.
void drafts.flush();
onReturn(() => void drafts.flush());
// A tab about to go away must not sit on its last words.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void drafts.flush();
});

export function useDraftState(slug: string, language: string): DraftState {
  return useSyncExternalStore(drafts.subscribe, () => drafts.state(slug, language));
}
