// Problems of other sites: fetched once and kept fresh by the server's events.
import { call } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createResource } from '../../../lib/resource.ts';

export const PAGE = 100;
export const elsewhere = createResource(() => call('listElsewhere', { query: { limit: PAGE } }));

/** While the page is shown; returns the way to stop. */
export function followElsewhere(): () => void {
  return onEvent((event) => {
    if (event.type === 'record.changed' && elsewhere.shown()) void elsewhere.refresh();
  });
}
