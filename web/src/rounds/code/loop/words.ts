// What is said of drills of the event loop.
import type { LoopHead } from '../../../contract/api.ts';

export type Topic = LoopHead['topics'][number];
export type Level = LoopHead['difficulty'];

export const topicWords: Readonly<Record<Topic, string>> = {
  timers: 'Timers', promises: 'Promises', async: 'async and await', microtasks: 'Microtasks', nexttick: 'process.nextTick', immediate: 'setImmediate', messages: 'Messages', emitter: 'Event emitters',
  errors: 'Errors', abort: 'Aborting', iterators: 'Iterators', closures: 'Closures',
};

export const levels: readonly Level[] = ['easy', 'medium', 'hard'];

/** The topics that there are, in the order of the words above. */
export const topicsOf = (drills: readonly LoopHead[]): readonly Topic[] => {
  const there = new Set(drills.flatMap((one) => one.topics));
  return (Object.keys(topicWords) as Topic[]).filter((one) => there.has(one));
};

/** "No output" is a line, too. */
export const lineWords = (line: string): string => (line === '' ? '(an empty line)' : line);
