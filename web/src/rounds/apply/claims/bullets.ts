// The bullets of a version of the CV that can be taken as claims.
import type { OfferedClaim } from '../../../contract/api.ts';
import { call, type Trouble } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { plural } from '../../../lib/format.ts';
import { createFamily, refreshShown } from '../../../lib/resource.ts';
import { tell } from '../../../lib/things.ts';

export const offeredOf = createFamily((id) => call('getOfferedClaims', { params: { id: Number(id) } }));

/** Those that are no claims yet. */
export const open = (bullets: readonly OfferedClaim[]): readonly OfferedClaim[] => bullets.filter(({ known }) => known === null);

/** What is ticked and can still be taken: another page may have taken it meanwhile, or the CV was read anew. */
export const ticked = (bullets: readonly OfferedClaim[], keys: ReadonlySet<string>): readonly string[] => open(bullets).filter(({ key }) => keys.has(key)).map(({ key }) => key);

export function countWords(bullets: readonly OfferedClaim[]): string {
  const rest = open(bullets).length;
  if (bullets.length === 0) return 'No bullet of this version has a figure or says what came of it.';
  const all = `${plural(bullets.length, 'bullet')} ${bullets.length === 1 ? 'says' : 'say'} what was achieved`;
  if (rest === bullets.length) return `${all}.`;
  return rest === 0 ? `${all}, and all of that is claimed already.` : `${all}; ${bullets.length - rest} of them ${bullets.length - rest === 1 ? 'is a claim' : 'are claims'} already.`;
}

/** All of them in one act, with one undo. */
export async function takeBullets(cv: number, keys: readonly string[]): Promise<Trouble | null> {
  const answer = await call('takeClaims', { params: { id: cv }, body: { keys } });
  if (!answer.ok) return answer.trouble;
  tell(answer.value, `${plural(answer.value.taken, 'claim')} taken from the CV.`);
  return null;
}

/** Keeps the bullets of a version fresh; returns the way to stop. */
export const followOffered = (cv: number) => (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed' || (event.type === 'reading.changed' && event.data.cv === cv)) refreshShown([offeredOf(String(cv))]);
  });
