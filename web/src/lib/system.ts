// The machine room, shown in more than one place: workers, the line, and the languages that can be judged.
import { call } from './api.ts';
import { createResource } from './resource.ts';

export const system = createResource(() => call('getSystem', {}));
export const languages = createResource(() => call('listLanguages', {}));
