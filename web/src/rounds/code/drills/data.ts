// The drills of debugging and review: fetched once, since they come with the program.
import { call } from '../../../lib/api.ts';
import { createFamily, createResource } from '../../../lib/resource.ts';

export const drills = createResource(() => call('listDrills', {}));
export const debugOf = createFamily((drill) => call('getDebugDrill', { params: { drill } }));
export const reviewOf = createFamily((drill) => call('getReviewDrill', { params: { drill } }));
