// The drills of debugging and review: fetched once, since they come with the program.
import { call } from '../../../lib/api.ts';
import { createFamily, createResource } from '../../../lib/resource.ts';

export const drills = createResource(() => call('listDrills', {}));
/** Kept when they are gone: a fix or a review is being written. */
export const debugOf = createFamily((drill) => call('getDebugDrill', { params: { drill } }), { keep: true });
export const reviewOf = createFamily((drill) => call('getReviewDrill', { params: { drill } }), { keep: true });
