import './practice.css';
import { useActions } from '../../lib/actions.ts';
import { GRADES, type Grade } from './grades.ts';

interface Props {
  /** What is graded: "level 2". */
  readonly what: string;
  readonly suggested?: Grade | undefined;
  readonly busy?: boolean;
  readonly onGrade: (grade: Grade) => void;
}

/** Four grades to give oneself, also by the keys 1 to 4. */
export function Grades({ what, suggested, busy = false, onGrade }: Props) {
  useActions(GRADES.map(([grade, words]) => ({ id: `practice.grade.${grade}`, title: `Grade: ${words.toLowerCase()}`, section: 'Practice', keys: String(grade), enabled: !busy, run: () => onGrade(grade) })));
  return (
    <div className="practice-grades" role="group" aria-label={`How did ${what} go?`}>
      {GRADES.map(([grade, words]) => (
        <button key={grade} type="button" className="button plain" disabled={busy} data-suggested={grade === suggested || undefined} onClick={() => onGrade(grade)}>
          <kbd>{grade}</kbd> {words}{grade === suggested && <span className="visually-hidden"> (suggested by your ticks)</span>}
        </button>
      ))}
    </div>
  );
}
