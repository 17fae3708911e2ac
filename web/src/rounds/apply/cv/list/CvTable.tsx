import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CvSummary, Funnel } from '../../../../contract/api.ts';
import { useResource } from '../../../../lib/resource.ts';
import { Ago } from '../../../../ui/Ago.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { funnelOf } from '../../data.ts';
import { SeverityMark } from '../SeverityMark.tsx';
import { countFound, formatWords, readingWords } from '../words.ts';

function Found({ cv }: { readonly cv: CvSummary }) {
  const { reading, found } = cv;
  if (reading && reading.state !== 'done') return <span className={reading.state === 'refused' || reading.state === 'failed' ? 'cv-bad' : 'quiet'}>{readingWords[reading.state]}</span>;
  if (!found) return <span className="quiet">not read yet</span>;
  if (found.errors + found.warnings + found.notes === 0) return <span className="quiet">nothing found</span>;
  return (
    <span className="cv-counts" role="img" aria-label={countFound(found)} title={countFound(found)}>
      {found.errors > 0 && <span><SeverityMark severity="error" />{found.errors}</span>}
      {found.warnings > 0 && <span><SeverityMark severity="warning" />{found.warnings}</span>}
      {found.notes > 0 && <span><SeverityMark severity="note" />{found.notes}</span>}
    </span>
  );
}

/** "2 of 5 replied": by the funnel, which knows versions by their names. */
function replies(cv: CvSummary, groups: Funnel['groups']): string {
  const group = groups.find(({ name }) => name === cv.name);
  return group && group.sent > 0 ? `${group.replied} of ${group.sent} replied` : '';
}

export function CvTable({ cvs }: { readonly cvs: readonly CvSummary[] }) {
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [retired, setRetired] = useState(false);
  const funnel = useResource(funnelOf('cv'));
  const groups = funnel.state === 'ready' ? funnel.data.groups : [];
  const hidden = cvs.filter((cv) => cv.retired).length;
  const toggle = (id: number): void => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-2));
  const [left, right] = [...chosen].sort((a, b) => a - b);
  return (
    <>
      <ul className="cv-rows plain" aria-label="Versions">
        {cvs.filter((cv) => retired || !cv.retired).map((cv) => (
          <li key={cv.id} className="cv-row">
            <input type="checkbox" aria-label={`Compare ${cv.name}`} checked={chosen.includes(cv.id)} onChange={() => toggle(cv.id)} />
            <div className="cv-row-name">
              <Link href={`/apply/cv/${cv.id}`}>{cv.name}</Link>
              <p className="small quiet">
                {formatWords[cv.format]}, <Ago at_ms={cv.made_at_ms} />{cv.retired && ', retired'}
              </p>
            </div>
            <Found cv={cv} />
            <p className="small quiet cv-row-used">{cv.applications > 0 ? [`sent ${cv.applications} ${cv.applications === 1 ? 'time' : 'times'}`, replies(cv, groups)].filter(Boolean).join(', ') : 'not sent yet'}</p>
          </li>
        ))}
      </ul>
      <p className="cv-foot">
        <Button icon="compare" disabled={left === undefined || right === undefined} onClick={() => go(`/apply/cv/compare/${left}/${right}`)}>Compare two</Button>
        {hidden > 0 && <label className="small"><input type="checkbox" checked={retired} onChange={() => setRetired(!retired)} /> Show retired ({hidden})</label>}
      </p>
    </>
  );
}
