import './practice.css';
import { formatElapsed } from '../../lib/format.ts';

interface Props {
  readonly elapsed_ms: number;
  /** How long the answer may take. */
  readonly limit_s: number;
}

/** The time of an answer beside what it may take. Being over it is said, and no more. */
export function Timer({ elapsed_ms, limit_s }: Props) {
  const over_ms = elapsed_ms - limit_s * 1000;
  const over = over_ms >= 1000;
  return (
    <div className="practice-timer">
      <span role="timer" aria-label="Time of this answer">{formatElapsed(elapsed_ms)}</span>
      <span className="quiet small">{over ? `${formatElapsed(over_ms)} over ${formatElapsed(limit_s * 1000)}` : `of ${formatElapsed(limit_s * 1000)}`}</span>
      <progress aria-hidden="true" value={Math.min(elapsed_ms, limit_s * 1000)} max={limit_s * 1000} data-over={over || undefined} />
    </div>
  );
}
