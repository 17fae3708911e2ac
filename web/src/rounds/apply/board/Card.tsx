import { Link } from 'wouter';
import type { ApplicationSummary } from '../../../contract/api.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { remoteWords, stages, stageWords, type Stage } from '../words.ts';
import { nextOf } from './next.ts';

interface Props {
  readonly one: ApplicationSummary;
  readonly today: string;
  readonly onMove: (to: Stage) => void;
  readonly onDrag: (dragged: boolean) => void;
}

/** One application. It is dragged, or moved by the list of stages, or by the keyboard: Alt and an arrow. */
export function Card({ one, today, onMove, onDrag }: Props) {
  const next = nextOf(one, today, Date.now());
  const where = [one.place, one.remote && remoteWords[one.remote]].filter(Boolean).join(' · ');
  return (
    <li
      className="board-card" data-id={one.id} draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', String(one.id));
        event.dataTransfer.effectAllowed = 'move';
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <Link className="card-link" href={`/apply/${one.id}`} draggable={false}>
        <strong>{one.company_name}</strong>
        <span>{one.role}</span>
      </Link>
      {where && <p className="small quiet">{where}</p>}
      {next.words && (
        <p className="card-next small" data-urgency={next.urgency}>
          {next.urgency !== 'none' && <Icon name={next.urgency === 'late' ? 'warning' : 'clock'} />}
          {next.words}
        </p>
      )}
      <select className="card-stage" aria-label={`Stage of ${one.company_name}, ${one.role}`} tabIndex={-1} value={one.stage} onChange={(event) => onMove(event.target.value as Stage)}>
        {stages.map((stage) => <option key={stage} value={stage}>{stageWords[stage]}</option>)}
      </select>
    </li>
  );
}
