// The drills of the event loop: fetched once, since they come with the program.
import { call } from '../../../lib/api.ts';
import { createFamily, createResource } from '../../../lib/resource.ts';

export const loops = createResource(() => call('listLoops', {}));
export const loopOf = createFamily((drill) => call('getLoop', { params: { drill } }));
