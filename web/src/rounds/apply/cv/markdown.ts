// What was read of a CV, written as Markdown: to be edited where the original is a document, and to be compared. Pure.
import type { CvData, CvDate, CvEntry, CvSection } from '../../../contract/api.ts';
import { sectionWords } from './words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function day({ date }: CvDate): string {
  if (date === 'now') return 'Present';
  const [year, month] = date.split('-');
  return month ? `${MONTHS[Number(month) - 1] ?? month} ${year}` : date;
}

const one = (value: { readonly text: string } | null): string => value?.text.replace(/\s+/g, ' ').trim() ?? '';
const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

function dates({ start, end }: CvEntry): string {
  if (start === null) return end === null ? '' : day(end);
  return end === null || end.date === start.date ? day(start) : `${day(start)} – ${day(end)}`;
}

function entry(e: CvEntry): string {
  const head = joined([one(e.title), one(e.area), one(e.org)], ', ');
  const place = one(e.place);
  const lines = [`### ${head || place || '—'}${head && place ? ` — ${place}` : ''}`, dates(e), one(e.url), ...e.bullets.map((b) => `- ${one(b)}`)];
  const keywords = joined(e.keywords.map(one), ', ');
  return joined([...lines, keywords && `- Technologies: ${keywords}`], '\n');
}

function section(s: CvSection): string {
  const heading = `## ${one(s.heading) || sectionWords[s.kind] || s.kind}`;
  if (s.entries.length > 0) return joined([heading, ...s.entries.map(entry)], '\n\n');
  const items = s.items.map(one).filter((item) => item !== '');
  // Short ones are a list in a line, as people write their skills.
  const short = items.every((item) => item.length < 40);
  return joined([heading, short ? items.join(', ') : items.map((item) => `- ${item}`).join('\n')], '\n\n');
}

export function markdownOf(cv: CvData): string {
  const contact = joined([one(cv.place), one(cv.phone), one(cv.mail), ...cv.links.map(({ url }) => url)], ' · ');
  const head = joined([`# ${one(cv.name) || 'Your name'}`, one(cv.label), contact], '\n');
  const summary = cv.sections.some((s) => s.kind === 'summary') || !cv.summary ? '' : `## Summary\n\n${one(cv.summary)}`;
  const rest = cv.sections.filter((s) => s.kind !== 'contact' && (s.entries.length > 0 || s.items.length > 0 || s.kind === 'summary'));
  const sections = rest.map((s) => (s.kind === 'summary' && s.items.length === 0 && s.entries.length === 0 ? `## ${one(s.heading) || 'Summary'}\n\n${one(cv.summary)}` : section(s)));
  return `${joined([head, summary, ...sections], '\n\n')}\n`;
}
