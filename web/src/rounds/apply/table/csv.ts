// The rows as a file for other programs (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises:
// company names and roles come from ads, and so from others.
import { stageWords, outcomeWords, channelWords, remoteWords } from '../words.ts';
import type { Shown } from './rows.ts';

export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // Looked at behind blanks, too: some programs take those away first.
  const safe = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const HEAD = ['Company', 'Role', 'Stage', 'Outcome', 'Cause', 'Applied', 'Source', 'Channel', 'CV', 'Place', 'Remote', 'Follow up', 'Silent days', 'Next round', 'They owe by', 'I owe by'];

export function csvOf(rows: readonly Shown[], cvName: (id: number) => string): string {
  const lines = rows.map(({ row, silent }) => [
    row.company_name, row.role, stageWords[row.stage], outcomeWords[row.outcome], row.cause, row.applied_on, row.source, row.channel && channelWords[row.channel],
    row.cv === null ? null : cvName(row.cv), row.place, row.remote && remoteWords[row.remote], row.follow_up_on, silent,
    row.next_round_at_ms === null ? null : new Date(row.next_round_at_ms).toISOString(), row.their_promise_due_on, row.my_promise_due_on,
  ]);
  return [HEAD, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** With a mark at its beginning, without which Excel reads UTF-8 as something else. */
export function saveCsv(text: string, name: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
