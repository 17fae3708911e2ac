// The small signs of the problem bank. A dashed ring is a rehearsal still to come; it becomes whole when the problem is solved.
import type { Difficulty, Standing } from '../contract/api.ts';

export const standingWords: Readonly<Record<Standing, string>> = { new: 'Not tried', tried: 'Tried', solved: 'Solved' };

export function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <svg className={`standing ${standing}`} viewBox="0 0 18 18" fill="none" role="img" aria-label={standingWords[standing]}>
      {standing === 'new' && <circle cx="9" cy="9" r="7" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.7 2.8" />}
      {standing === 'tried' && (
        <>
          <circle cx="9" cy="9" r="7" stroke="currentColor" strokeWidth="1.5" strokeDasharray="22 22" transform="rotate(-90 9 9)" />
          <circle cx="9" cy="9" r="2" fill="currentColor" />
        </>
      )}
      {standing === 'solved' && (
        <>
          <circle cx="9" cy="9" r="8" fill="currentColor" />
          <path d="m5.3 9.3 2.5 2.4 4.9-5.2" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
        </>
      )}
    </svg>
  );
}

const STEPS: Readonly<Record<Difficulty, number>> = { 'warm-up': 1, easy: 2, medium: 3, hard: 4 };
export const difficultyWords: Readonly<Record<Difficulty, string>> = { 'warm-up': 'Warm-up', easy: 'Easy', medium: 'Medium', hard: 'Hard' };

export function DifficultyMark({ difficulty }: { readonly difficulty: Difficulty }) {
  return (
    <span className="difficulty">
      <svg viewBox="0 0 22 10" aria-hidden="true">
        {[0, 1, 2, 3].map((i) => (
          <rect key={i} x={i * 6} y={7 - i * 2} width="4" height={3 + i * 2} rx="1" fill="currentColor" opacity={i < STEPS[difficulty] ? 1 : 0.22} />
        ))}
      </svg>
      {difficultyWords[difficulty]}
    </span>
  );
}

/** How hard a problem is within its level. */
export function Rating({ rating_m }: { readonly rating_m: number }) {
  return (
    <span className="quiet" title="In logits: a medium problem is at 0, an easy one at −1, a hard one at 1.5. By its author's level and what was measured of it, until there are answers.">
      author-rated {(rating_m / 1000).toFixed(2).replace('-', '−')}
    </span>
  );
}
