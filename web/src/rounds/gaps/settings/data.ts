// How cards are scheduled, and what that costs.
import type { CardSettings } from '../../../contract/api.ts';
import { call, type Trouble } from '../../../lib/api.ts';
import { createResource } from '../../../lib/resource.ts';
import { tell } from '../../../lib/things.ts';
import type { Wish } from './wish.ts';

export const settings = createResource(() => call('getCardSettings', {}));
export const costs = createResource(() => call('getCardCosts', {}));

/** null: it is kept, and told with a way to undo it. */
export async function keep(seen: CardSettings, wish: Wish): Promise<Trouble | null> {
  const got = await call('putCardSettings', { body: { version: seen.version, ...wish } });
  if (!got.ok) return got.trouble;
  settings.update(() => got.value.settings);
  const { moved } = got.value;
  tell(got.value, moved > 0 ? `Kept; ${moved} ${moved === 1 ? 'card has' : 'cards have'} another day now.` : 'Kept.');
  return null;
}
