import './bank.css';
import type { Standing } from '../../lib/rehearsed.ts';
import { gradeWord } from './grades.ts';

interface Props {
  readonly standing: Standing | undefined;
  readonly card: boolean;
}

/** How a question of the bank stands: "well · card". */
export function StandingMark({ standing, card }: Props) {
  const words = [standing ? gradeWord(standing.grade) : 'not tried', card && 'card'].filter(Boolean).join(' · ');
  return <span className={`bank-standing ${standing ? '' : 'quiet'}`} data-grade={standing?.grade ?? undefined}>{words}</span>;
}
