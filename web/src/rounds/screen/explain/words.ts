// Topics and levels of what is explained aloud, as people read them.
import type { Question } from '../../../contract/api.ts';

const TOPICS: Readonly<Record<string, string>> = { react: 'React', typescript: 'TypeScript', javascript: 'JavaScript', node: 'Node', web: 'The browser', css: 'CSS', http: 'HTTP', databases: 'Databases', testing: 'Testing', architecture: 'Architecture', devops: 'Operations' };

export const topicWord = (topic: string | null): string => (topic === null ? '' : TOPICS[topic] ?? topic);

/** Those that there are, in the order in which they come. */
export const topicsOf = (questions: readonly Question[]): readonly string[] => [...new Set(questions.flatMap(({ topic }) => topic ?? []))];

/** What is kept beside the grade: how many points were said, and which were not. */
export function pointsNote(points: readonly string[], ticked: ReadonlySet<number>): string {
  const missed = points.filter((_, i) => !ticked.has(i));
  return `${ticked.size} of ${points.length} points said.${missed.length ? `\nNot said:\n${missed.map((point) => `- ${point}`).join('\n')}` : ''}`;
}
