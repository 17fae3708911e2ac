import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Cv, CvRead } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { FindingList } from './FindingList.tsx';
import { PagesView } from './PagesView.tsx';
import { beside, shownOf } from './places.ts';
import { SourceView } from './SourceView.tsx';
import { suppress } from './suppress.ts';

/** The CV with marks at the places of the findings, and the list of them; what is pointed at in one shows in the other. */
export function FindingsView({ cv, read }: { readonly cv: Cv; readonly read: CvRead }) {
  const [, go] = useLocation();
  const [active, setActive] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const shown = useMemo(() => shownOf(read.report.findings, cv.suppressions), [read, cv.suppressions]);
  const visible = shown.filter(({ kept }) => all || !kept);
  const goTo = (number: number | null, focus: 'mark' | 'finding'): void => {
    setActive(number);
    if (number === null) return;
    const finding = document.querySelector<HTMLElement>(`[data-finding="${number}"]`);
    const mark = document.querySelector<HTMLElement>(`[data-mark="${number}"]`);
    (focus === 'mark' ? mark : finding)?.scrollIntoView({ block: 'nearest' });
    (focus === 'mark' ? finding : mark)?.scrollIntoView({ block: 'nearest' });
    finding?.focus({ preventScroll: true });
  };
  const step = (by: 1 | -1): void => goTo(beside(visible.map(({ number }) => number), active, by), 'finding');
  const current = visible.find(({ number }) => number === active);
  useActions([
    { id: 'cv.next', title: 'Next finding', section: 'Findings', keys: 'n', enabled: visible.length > 0, run: () => step(1) },
    { id: 'cv.previous', title: 'Previous finding', section: 'Findings', keys: 'p', enabled: visible.length > 0, run: () => step(-1) },
    { id: 'cv.suppress', title: 'Keep this one as it is (suppress)', section: 'Findings', keys: 's', enabled: current !== undefined && !current.kept, run: () => current && void suppress(current.finding, false) },
    { id: 'cv.suppressed', title: all ? 'Hide suppressed findings' : 'Show suppressed findings', section: 'Findings', run: () => setAll(!all) },
  ]);
  const { body, document: sha256 } = cv.version;
  const text = body ?? read.report.lines;
  return (
    <div className="cv-columns">
      <div className="cv-sheet" tabIndex={0} role="region" aria-label="The CV, with marks">
        {sha256 !== null && read.pictures.length > 0 && <PagesView sha256={sha256} read={read} shown={visible} active={active} onActive={setActive} onGo={(number) => goTo(number, 'finding')} />}
        {text === null && read.pictures.length === 0 && <p className="quiet small">There is no picture of this document; what was read in it is under “What a machine reads”.</p>}
        {text !== null && <SourceView text={text} shown={visible} active={active} onActive={setActive} onGo={(number) => goTo(number, 'finding')} />}
      </div>
      <FindingList
        report={read.report} shown={shown} all={all} onAll={setAll} active={active} onActive={setActive} onShow={(number) => goTo(number, 'mark')}
        onEdit={(one) => go(`/apply/cv/${cv.version.id}/edit?finding=${one.finding.key}`)}
      />
    </div>
  );
}
