// Answers that are sent in instead of a program: which file answers which test case, and what cannot be taken.
import type { Problem, Submission } from '../../../contract/api.ts';
import { formatBytes, plural } from '../../../lib/format.ts';
import { isObject, isString, storage } from '../../../lib/storage.ts';

export type Wanted = NonNullable<Problem['answers']>;
export type Attachment = Problem['attachments'][number];
/** By the whole name of the test case. */
export type Answers = Readonly<Record<string, string>>;

/** A file as it was dropped or chosen; `text` is null when its bytes are none. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: number;
  readonly text: string | null;
}

export interface Refusal {
  readonly name: string;
  readonly why: string;
}

export interface Taken {
  readonly answers: Answers;
  /** Test cases that have a new answer. */
  readonly tests: readonly string[];
  readonly refused: readonly Refusal[];
}

const ENDINGS = ['.in.out', '.out', '.ans', '.txt'];
const SECTION = '=== ';

const keyOf = (slug: string): string => `answers.${slug}`;
const isAnswers = (value: unknown): value is Answers => isObject(value) && Object.values(value).every(isString);

export const answersKey = keyOf;
export const readAnswers = (slug: string): Answers => storage.read(keyOf(slug), isAnswers, {});
/** Whether the browser had room for them. */
export function keepAnswers(slug: string, answers: Answers): boolean {
  if (Object.keys(answers).length > 0) return storage.write(keyOf(slug), answers);
  storage.remove(keyOf(slug));
  return true;
}

/** In UTF-8, as the server counts. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
export const bytesOfAll = (answers: Answers): number => Object.values(answers).reduce((sum, text) => sum + bytesOf(text), 0);

/** Test cases by each end of their names: "secret/1" and "1". Of 10,000 test cases and as many files none is compared with all. */
function byEnd(wanted: Wanted): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name } of wanted.tests) {
    for (let end = name; end !== ''; end = end.includes('/') ? end.slice(end.indexOf('/') + 1) : '') found.set(end, [...(found.get(end) ?? []), name]);
  }
  return found;
}

function namedBy(name: string, ends: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const ending = ENDINGS.find((one) => name.endsWith(one)) ?? '';
  const parts = name.slice(0, name.length - ending.length).split('/').filter((part) => part !== '' && part !== '.');
  // A folder that was dropped stands in front.
  return parts.map((_, from) => ends.get(parts.slice(from).join('/'))).find(Boolean) ?? [];
}

/**
 * The test cases that a file of this name answers, by its end: "secret/1", "1" and "1.out" are for "secret/1". The more of the name the
 * file has, the better: "secret/1.out" is not for "sample/1". The command line reads names in the same way.
 */
export const testsNamed = (name: string, wanted: Wanted): readonly string[] => namedBy(name, byEnd(wanted));

/** A text that holds several answers, each behind a line "=== NAME"; null: it is one answer. */
export function sectionsOf(text: string): readonly GivenFile[] | null {
  const lines = text.split(/(?<=\n)/);
  if (!lines.some((line) => line.startsWith(SECTION))) return null;
  const sections: { name: string; text: string }[] = [];
  for (const line of lines) {
    if (line.startsWith(SECTION)) sections.push({ name: line.slice(SECTION.length).trim(), text: '' });
    else if (sections.length > 0) sections.at(-1)!.text += line;
  }
  return sections.map((one) => ({ ...one, bytes: bytesOf(one.text) }));
}

function whyNot(file: GivenFile, tests: readonly string[], wanted: Wanted): string {
  if (tests.length === 0) return 'no test case has this name';
  if (file.bytes === 0) return 'it is empty';
  if (file.bytes > wanted.bytes_max) return `it has ${formatBytes(file.bytes)}, and all answers together may have ${formatBytes(wanted.bytes_max)}`;
  if (file.text === null || file.text.includes('\0')) return 'it is not a text';
  return '';
}

/** The answers with these files among them; what cannot be taken is told, and changes nothing. */
export function takeFiles(before: Answers, files: readonly GivenFile[], wanted: Wanted): Taken {
  const ends = byEnd(wanted);
  const answers = new Map(Object.entries(before));
  let bytes = bytesOfAll(before);
  const tests = new Set<string>();
  const refused: Refusal[] = [];
  const only = files.length === 1 && files[0]!.text !== null ? sectionsOf(files[0]!.text) : null;
  for (const file of only ?? files) {
    const named = namedBy(file.name, ends);
    const more = named.reduce((sum, test) => sum + file.bytes - bytesOf(answers.get(test) ?? ''), 0);
    const why = whyNot(file, named, wanted) || (bytes + more > wanted.bytes_max ? `with it the answers would be larger than ${formatBytes(wanted.bytes_max)} together` : '');
    if (why) {
      refused.push({ name: file.name, why });
      continue;
    }
    bytes += more;
    for (const test of named) {
      answers.set(test, file.text!);
      tests.add(test);
    }
  }
  return { answers: tests.size > 0 ? Object.fromEntries(answers) : before, tests: [...tests], refused };
}

/** What is sent, in the order of the test cases. What an earlier version of the package wanted is left out, and so is what is empty. */
export function answersToSend(answers: Answers, wanted: Wanted): { readonly test: string; readonly text: string }[] {
  return wanted.tests.flatMap(({ name }) => (answers[name] ? [{ test: name, text: answers[name] }] : []));
}

/** Why they cannot be sent; empty when they can. */
export function unready(answers: Answers, wanted: Wanted): string {
  const sent = answersToSend(answers, wanted);
  if (sent.length === 0) return 'There is no answer to judge yet.';
  const bytes = sent.reduce((sum, one) => sum + bytesOf(one.text), 0);
  return bytes > wanted.bytes_max ? `The answers have ${formatBytes(bytes)} together; this problem takes ${formatBytes(wanted.bytes_max)}.` : '';
}

/** The input of a test case among the files of the package. */
export function inputOf(test: string, attachments: readonly Attachment[]): Attachment | null {
  const last = test.split('/').at(-1)!;
  const dashed = test.replaceAll('/', '-');
  return attachments.find(({ name }) => name === `${dashed}.in`) ?? attachments.find(({ name }) => name === `${last}.in`) ?? null;
}

/** All of them as one text, to compare by eye. */
export function joined(answers: readonly { readonly test: string; readonly text: string }[]): string {
  return answers.map(({ test, text }) => `${SECTION}${test}\n${text.endsWith('\n') ? text : `${text}\n`}`).join('');
}

export const answersOf = ({ answers }: Pick<Submission, 'answers'>): Answers => Object.fromEntries(answers.map(({ test, text }) => [test, text]));

export function countWords(answers: Answers, wanted: Wanted): string {
  return `${answersToSend(answers, wanted).length} of ${plural(wanted.tests.length, 'test case')} answered`;
}
