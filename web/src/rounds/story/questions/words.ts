// Rounds and topics of the bank as people read them.
const TOPICS: Readonly<Record<string, string>> = {
  mission: 'Their mission', values: 'Their values', 'way-of-working': 'Ways of working', motivation: 'Motivation', growth: 'Growth', team: 'The team', remote: 'Working apart', leaving: 'Leaving',
};
export const topicWord = (topic: string): string => TOPICS[topic] ?? topic;
export const ROUNDS: readonly (readonly [string, string])[] = [['', 'All rounds'], ['story', 'Behavioural'], ['culture', 'Culture']];
/** A story is told in a minute and a half to two and a half; an answer about values is shorter. */
export const limitOf = (round: string): number => (round === 'story' ? 150 : 90);
