import { makeThing, orSay } from '../../../lib/things.ts';

interface Found {
  readonly rule: string;
  readonly key: string;
  readonly evidence: string;
  readonly message: string;
}

/** Keep a finding as it is, in every version; or all of its rule. It can be undone. */
export async function suppress({ rule, key, evidence, message }: Found, all: boolean): Promise<void> {
  await orSay(makeThing('cv_suppression', { rule, finding: all ? null : key }, all ? `Rule ${rule} is no longer looked at.` : `Kept as it is: ${evidence || message}.`));
}
