// What the page says of findings and formats.
import type { CvFinding, CvFound, CvReading, CvSummary } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';

export type Severity = CvFinding['severity'];
export const severityWords: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

export const gradeWords: Readonly<Record<CvFinding['grade'], string>> = {
  A: 'an experiment or a field study', B: 'a survey', C: 'what practitioners say; nobody has measured it', conflicting: 'studies that contradict each other, so it is a note at most',
};

export const formatWords: Readonly<Record<CvSummary['format'], string>> = {
  pdf: 'PDF', docx: 'Word', odt: 'OpenDocument', markdown: 'Markdown', text: 'Plain text', 'json-resume': 'JSON Resume',
};

/** Where a CV may go: what belongs into it differs (photo, birth date, spelling). */
export const countries: readonly (readonly [string, string])[] = [
  ['', 'not said'], ['au', 'Australia'], ['at', 'Austria'], ['be', 'Belgium'], ['br', 'Brazil'], ['ca', 'Canada'], ['cz', 'Czechia'], ['dk', 'Denmark'], ['fi', 'Finland'],
  ['fr', 'France'], ['de', 'Germany'], ['in', 'India'], ['ie', 'Ireland'], ['it', 'Italy'], ['nl', 'Netherlands'], ['nz', 'New Zealand'], ['no', 'Norway'], ['pl', 'Poland'],
  ['pt', 'Portugal'], ['es', 'Spain'], ['se', 'Sweden'], ['ch', 'Switzerland'], ['gb', 'United Kingdom'], ['us', 'United States'],
];

export function countFound(found: CvFound): string {
  const parts = [found.errors && plural(found.errors, 'error'), found.warnings && plural(found.warnings, 'warning'), found.notes && plural(found.notes, 'note')].filter(Boolean);
  return parts.length ? parts.join(', ') : 'nothing found';
}

export const readingWords: Readonly<Record<CvReading['state'], string>> = {
  queued: 'waits to be read', running: 'is being read', done: 'read', refused: 'cannot be read', failed: 'our fault',
};

export const sectionWords: Readonly<Record<string, string>> = {
  contact: 'Contact', summary: 'Summary', work: 'Experience', education: 'Education', skills: 'Skills', projects: 'Projects', languages: 'Languages',
  certificates: 'Certificates', volunteer: 'Volunteering', awards: 'Awards', publications: 'Publications', interests: 'Interests', references: 'References',
  personal: 'Personal', other: 'Other',
};
