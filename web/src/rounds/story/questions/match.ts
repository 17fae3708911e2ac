// Which questions are shown, and which of one's own stories answers one.
import type { Question, Story } from '../../../contract/api.ts';

export interface QuestionFilter {
  readonly round: string;
  readonly theme: string;
  readonly topic: string;
  readonly text: string;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Each word begins one of the question's, without case and accents. */
function hasWords(question: Question, text: string): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return true;
  const said = fold([question.asks, question.probes, question.follow_up, question.id].join(' ')).split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => said.some((one) => one.startsWith(word)));
}

export const fits = (question: Question, { round, theme, topic, text }: QuestionFilter): boolean =>
  (round === '' || question.round === round) && (theme === '' || question.themes.includes(theme)) && (topic === '' || question.topic === topic) && hasWords(question, text);

const themesOf = (story: Story): readonly string[] => (story.themes ?? '').split(/\s+/).filter(Boolean);

/** Stories that share a theme with it and are still told, those that share the most first. */
export function answering(question: Question, stories: readonly Story[]): readonly Story[] {
  const shared = (story: Story): number => themesOf(story).filter((theme) => question.themes.includes(theme)).length;
  return stories.filter((story) => !story.retired && shared(story) > 0).sort((a, b) => shared(b) - shared(a));
}
