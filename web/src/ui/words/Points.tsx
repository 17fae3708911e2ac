import type { HeardPoint } from '../../contract/api.ts';
import { Icon } from '../Icon.tsx';
import { pointWords, tellForbidden } from './tell.ts';

interface Props {
  readonly points: readonly HeardPoint[];
  readonly prefix: string;
}

/** The points that were to be said; each that was leads to its place. */
export function Points({ points, prefix }: Props) {
  const said = points.filter((point) => point.state === 'hit').length;
  return (
    <section aria-label="Points">
      <h2>Points: {said} of {points.length} said</h2>
      <ul className="words-points rows">
        {points.map((point, i) => (
          <li key={i} data-state={point.state}>
            <Icon name={point.state === 'hit' ? 'check' : point.state === 'partly' ? 'hint' : 'close'} />
            {point.places > 0 ? <a href={`#${prefix}-must-${i}`}>{point.point}</a> : <span>{point.point}</span>}
            <span className="small quiet">{pointWords[point.state]}{point.negated && ', with a negation: look yourself'}</span>
          </li>
        ))}
      </ul>
      <p className="small quiet">Likened by the stems of words near each other. Another word for the same thing is not known here: add it to the point behind a “|”.</p>
    </section>
  );
}

/** What was better left unsaid. */
export function Forbidden({ points, prefix }: Props) {
  const said = points.filter((point) => point.places > 0);
  return (
    <section aria-label="Better left unsaid">
      <h2>Better left unsaid: {said.length === 0 ? 'nothing of it was said' : `${said.length} of ${points.length}`}</h2>
      {said.length > 0 && (
        <ul className="words-points rows">
          {points.map((point, i) => point.places > 0 && (
            <li key={i} data-state={point.negated ? 'partly' : 'said'}>
              <Icon name="warning" />
              <a href={`#${prefix}-forbidden-${i}`}>{point.point}</a>
              <span className="small quiet">{tellForbidden(point)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
