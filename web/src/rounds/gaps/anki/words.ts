// Packages of Anki in words.
import type { CardPackage, CardPackagePreview, CardPackageResult } from '../../../contract/api.ts';
import { plural, sentence } from '../../../lib/format.ts';
import { isUnderWay } from '../../../lib/job.ts';

const listed = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(', ');
const all = (count: number): string => count.toLocaleString('en');

/** Where the new cards stand in Anki; null: all of them are new there too. */
export function scheduleWords(p: CardPackagePreview): string | null {
  if (p.made === 0 || p.unseen === p.made) return null;
  return `Of the new ones ${listed([
    p.by_fsrs > 0 && `${all(p.by_fsrs)} as FSRS left ${p.by_fsrs === 1 ? 'it' : 'them'}`,
    p.by_sm2 > 0 && `${all(p.by_sm2)} by ease and interval (SM-2, turned into FSRS)`,
    p.learning > 0 && `${all(p.learning)} being learned`,
    p.unseen > 0 && `${all(p.unseen)} never seen`,
  ])}; with ${plural(p.reviews, 'review')}.`;
}

/** What does not come in. */
export function leftOut(p: CardPackagePreview): readonly string[] {
  const said: string[] = [];
  if (p.media > 0) said.push(`${p.media === 1 ? 'One picture or sound stays' : `${all(p.media)} pictures and sounds stay`} in the package; ${p.with_media === 0 ? 'no new card names one' : `${plural(p.with_media, 'new card')} ${p.with_media === 1 ? 'has' : 'have'} the name in brackets`}.`);
  if (p.empty > 0) said.push(`${plural(p.empty, 'card')} without a question ${p.empty === 1 ? 'is' : 'are'} left out.`);
  return [...said, ...p.notes.map(sentence)];
}

/** How many would be written; with `changed` those that say something else here too. */
export const writes = (p: CardPackagePreview, changed: boolean): number => p.made + (changed ? p.changed : 0);

export const takeWords = (p: CardPackagePreview, changed: boolean): string =>
  p.made > 0 || !changed ? `Take in ${plural(p.made, 'new card')}${changed && p.changed > 0 ? ` and ${plural(p.changed, 'new text')}` : ''}` : `Take in ${plural(p.changed, 'new text')}`;

export function resultWords(r: CardPackageResult): string {
  const came = r.made === 0 && r.changed === 0 ? 'Nothing new came in' : `${plural(r.made, 'card')} and ${plural(r.reviews, 'review')} came in`;
  return `${listed([came, r.changed > 0 && `${plural(r.changed, 'card')} got the text of the package`, r.known > 0 && `${all(r.known)} ${r.known === 1 ? 'was' : 'were'} here already`, r.empty > 0 && `${all(r.empty)} without a question left out`])}.`;
}

/** What is being done, in one line; null: nothing is. */
export function busyWords(one: Pick<CardPackage, 'state' | 'taking'>): string | null {
  if (!isUnderWay(one)) return null;
  if (one.state === 'queued') return one.taking ? 'It waits for a worker to take its cards in …' : 'It waits for a worker to open it …';
  return one.taking ? 'Its cards are being taken in …' : 'It is being opened in the jail and looked over …';
}

/** What to do with a package that cannot be read. */
export function wayOut(failure: string): string {
  if (/no package of Anki/.test(failure)) return 'In Anki, File, Export makes one: choose .apkg for a deck, or .colpkg for all of them.';
  if (/no card in it/.test(failure)) return '';
  if (/larger|more than|too long/.test(failure)) return 'In Anki, export the decks one by one, without “Include media”.';
  return 'In Anki, Tools, Check Database mends what it can; then export the deck again as .apkg and bring that.';
}

/** Whether another package was taken in since this one was looked over, so that fewer of its cards may be new by now. */
export const isOverlooked = (one: CardPackage, all: readonly CardPackage[]): boolean =>
  one.state === 'read' && all.some((other) => other.state === 'taken' && (other.result?.change ?? null) !== null && (other.finished_at_ms ?? 0) > (one.finished_at_ms ?? 0));
