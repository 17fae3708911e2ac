// The drills on recursion and loops.
import { call } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createFamily, createResource, refreshShown } from '../../../lib/resource.ts';

export const recursion = createResource(() => call('listRecursion', {}));
export const recursionOf = createFamily((drill) => call('getRecursion', { params: { drill } }), { keep: true });

/** While the list is shown; returns the way to stop. */
export const followRecursion = (): (() => void) => onEvent((event) => {
  if (event.type === 'record.changed') refreshShown([recursion]);
});
