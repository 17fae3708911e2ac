// What a machine reads in a version, beside what was meant.
import type { CvField, CvRoundtrip, CvSummary } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { createFamily } from '../../../lib/resource.ts';

/** By "READ/MEANT". */
export const roundtripOf = createFamily((pair) => {
  const [id, meant] = pair.split('/').map(Number);
  return call('getRoundtrip', { params: { id: id! }, query: { meant: meant! } });
});

export const changeWords: Readonly<Record<CvField['change'], string>> = { lost: 'Lost', changed: 'Changed', moved: 'Moved', extra: 'Extra', same: 'Same' };
const weight: Readonly<Record<CvField['change'], number>> = { lost: 0, changed: 1, moved: 2, extra: 3, same: 4 };

/** What can say what was meant: JSON Resume says it best, and then the newest. */
export const meantChoices = (cvs: readonly CvSummary[], read: number): readonly CvSummary[] =>
  cvs.filter(({ id }) => id !== read).sort((a, b) => Number(b.format === 'json-resume') - Number(a.format === 'json-resume') || b.id - a.id);

/** The worst first, in the order of what was meant; what is the same only when all are asked for. */
export const shownFields = (fields: readonly CvField[], all: boolean): readonly CvField[] => fields.filter(({ change }) => all || change !== 'same').sort((a, b) => weight[a.change] - weight[b.change]);

/** "work[0].highlights[2]" as people say it: "work 1, highlights 3". */
export const fieldWords = (path: string): string => path.replace(/\[(\d+)\]/g, (_, n: string) => ` ${Number(n) + 1}`).replaceAll('.', ', ');

export function sumUp({ counts: { same, changed, lost, moved, extra } }: CvRoundtrip): string {
  const meant = same + changed + lost + moved;
  if (same === meant) return `All ${plural(meant, 'field')} come back as they were meant${extra > 0 ? `; ${extra} more ${extra === 1 ? 'is' : 'are'} read` : ''}.`;
  const told = [lost && `${lost} lost`, changed && `${changed} changed`, moved && `${moved} moved`, extra && `${extra} extra`].filter(Boolean).join(', ');
  return `${same} of ${plural(meant, 'field')} come back as they were meant: ${told}.`;
}
