// Packages of Anki on their way in, as the server has them.
import type { CardPackage } from '../../../contract/api.ts';
import { call, describeTrouble, type Answer } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { createResource } from '../../../lib/resource.ts';

export const packages = createResource(() => call('listCardPackages', {}));

async function done(answer: Promise<Answer<unknown>>): Promise<boolean> {
  const got = await answer;
  if (!got.ok) notify(describeTrouble(got.trouble));
  await packages.refresh();
  return got.ok;
}

export interface How {
  readonly schedule: boolean;
  readonly changed: boolean;
}
export const take = (one: CardPackage, how: How): Promise<boolean> => done(call('takeCardPackage', { params: { id: one.id }, body: { ...how } }));
export const again = (one: CardPackage): Promise<boolean> => done(call('readCardPackageAgain', { params: { id: one.id } }));
export const cancel = (one: CardPackage): Promise<boolean> => done(call('cancelCardPackage', { params: { id: one.id } }));
export const remove = (one: CardPackage): Promise<boolean> => done(call('deleteCardPackage', { params: { id: one.id } }));
