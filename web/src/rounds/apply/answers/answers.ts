// What forms ask for again and again, in the order in which they do.
import type { FormAnswer } from '../../../contract/api.ts';

export type Topic = FormAnswer['topic'];

export const topicWords: Readonly<Record<Topic, string>> = {
  name: 'Name', contact: 'How to reach you', address: 'Address', link: 'Links', permit: 'Work permit', pay: 'Pay', notice: 'Notice', start: 'Start', other: 'Everything else',
};
const topics = Object.keys(topicWords) as readonly Topic[];

/** What nearly every form asks. */
const usual: readonly (readonly [Topic, string])[] = [
  ['name', 'Your name'],
  ['contact', 'E-mail'],
  ['contact', 'Phone'],
  ['address', 'Address'],
  ['link', 'LinkedIn'],
  ['link', 'GitHub'],
  ['link', 'Web site'],
  ['permit', 'Are you allowed to work here?'],
  ['permit', 'Do you need sponsorship for a visa?'],
  ['pay', 'What pay do you expect?'],
  ['notice', 'How long is your notice?'],
  ['start', 'When can you start?'],
  ['other', 'Why do you want to work for us?'],
];

/** Those usual questions that have no answer yet. */
export const unanswered = (answers: readonly FormAnswer[]): readonly (readonly [Topic, string])[] =>
  usual.filter(([topic, question]) => !answers.some((one) => one.topic === topic && one.question.toLowerCase() === question.toLowerCase()) && !(topic === 'name' && answers.some((one) => one.topic === 'name')));

/** By topic, in each the first that was written down first. */
export const byTopic = (answers: readonly FormAnswer[]): readonly FormAnswer[] =>
  [...answers].sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic) || a.id - b.id);
