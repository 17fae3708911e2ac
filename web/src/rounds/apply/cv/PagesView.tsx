import type { CvRead } from '../../../contract/api.ts';
import { boxOf, type Shown } from './places.ts';
import { severityWords } from './words.ts';

interface Props {
  readonly sha256: string;
  readonly read: CvRead;
  readonly shown: readonly Shown[];
  readonly active: number | null;
  readonly onActive: (number: number | null) => void;
  readonly onGo: (number: number) => void;
}

/** Pictures of the pages, drawn in the jail, with a mark at the place of each finding. */
export function PagesView({ sha256, read, shown, active, onActive, onGo }: Props) {
  const { sizes } = read.report;
  return (
    <>
      {read.pictures.map(({ page, width, height }) => (
        <figure key={page} className="cv-paper">
          <img src={`/api/documents/${sha256}/pages/${page}`} width={width} height={height} alt={`Page ${page} of the CV`} />
          {shown.map((one) => {
            const size = sizes[page - 1];
            const box = size ? boxOf(one.finding.at, page, size) : null;
            if (!box) return null;
            const { severity, rule, message } = one.finding;
            return (
              <button
                key={one.number} type="button" className="cv-mark" data-mark={one.number} data-severity={severity} data-active={active === one.number} data-kept={one.kept !== null}
                style={{ left: `${box.left}%`, top: `${box.top}%`, width: `${box.width}%`, height: `${box.height}%` }} aria-label={`${one.number}: ${severityWords[severity]} ${rule}, ${message}`}
                onMouseEnter={() => onActive(one.number)} onFocus={() => onActive(one.number)} onClick={() => onGo(one.number)}
              >
                <span aria-hidden="true">{one.number}</span>
              </button>
            );
          })}
        </figure>
      ))}
      {sizes.length > read.pictures.length && <p className="small quiet">Only {read.pictures.length} of {sizes.length} pages could be drawn.</p>}
    </>
  );
}
