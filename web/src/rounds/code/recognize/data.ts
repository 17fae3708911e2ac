// The recognition drill: the next statement and what came of those before. It is fetched again when one is answered or the record changes.
import { call } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createResource } from '../../../lib/resource.ts';

export const drill = createResource(() => call('getRecognition', {}));

/** While the page is shown; returns the way to stop. */
export function followDrill(): () => void {
  return onEvent((event) => {
    if (event.type === 'record.changed' && drill.shown()) void drill.refresh();
  });
}
