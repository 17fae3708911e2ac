// What the typing pages show: the texts, the results, and the pairs of the newest of these.
import { call, type Answer } from '../../../lib/api.ts';
import type { Typing } from '../../../contract/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createResource, refreshShown } from '../../../lib/resource.ts';

export const texts = createResource(() => call('listTypingTexts', {}));
export const results = createResource(() => call('listTyping', { query: { limit: 500 } }));

const PAIRS_OF = 100;
/** With their pairs, the newest first. */
export const kept = createResource(async (): Promise<Answer<readonly Typing[]>> => {
  const got = await call('listThings', { params: { kind: 'typing' }, query: { limit: PAIRS_OF } });
  // The contract says one of the kind that was asked for.
  return got.ok ? { ...got, value: got.value.things as unknown as readonly Typing[] } : got;
});

/** Keeps what is shown fresh while the page is; returns the way to stop. */
export const followResults = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed') refreshShown([results, kept]);
  });
