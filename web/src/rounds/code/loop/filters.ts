// Which drills the list shows; it lives in the address, so that it can be kept.
import type { LoopHead } from '../../../contract/api.ts';
import { levels, topicWords, type Level, type Topic } from './words.ts';

export interface Filters {
  readonly topic: Topic | '';
  readonly level: Level | '';
}

/** What the address says that is none of ours is left out. */
export function parseFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  return {
    topic: (Object.keys(topicWords) as Topic[]).find((one) => one === query.get('topic')) ?? '',
    level: levels.find((one) => one === query.get('level')) ?? '',
  };
}

export function writeFilters({ topic, level }: Filters): string {
  const query = new URLSearchParams();
  if (topic) query.set('topic', topic);
  if (level) query.set('level', level);
  return query.toString();
}

export const applyFilters = <T extends LoopHead>(drills: readonly T[], { topic, level }: Filters): readonly T[] =>
  drills.filter((one) => (topic === '' || one.topics.includes(topic)) && (level === '' || one.difficulty === level));
