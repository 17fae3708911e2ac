import { describeTrouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { makeThing } from '../data.ts';
import type { Shown } from './places.ts';

/** Keep a finding as it is, in every version; or all of its rule. It can be undone. */
export async function suppress(one: Shown, all: boolean): Promise<void> {
  const { rule, key, evidence } = one.finding;
  const trouble = await makeThing('cv_suppression', { rule, finding: all ? null : key }, all ? `Rule ${rule} is no longer looked at.` : `Kept as it is: ${evidence || one.finding.message}.`);
  if (trouble) notify(describeTrouble(trouble));
}
