import './stories.css';
import { percent } from '../../../lib/format.ts';
import { PARTS, PART_TITLES, countParts, spoken, spokenSeconds, type PartName } from './live.ts';

/** The shares of the five parts as a bar, and how long it takes to say. */
export function Shape({ parts, pace }: { readonly parts: Readonly<Record<PartName, string>>; readonly pace: number }) {
  const counts = countParts(parts);
  const words = PARTS.filter((part) => counts[part].words > 0).map((part) => `${PART_TITLES[part]} ${percent(counts[part].share)}`).join(', ');
  return (
    <div className="story-shape">
      <div className="story-bar" role="img" aria-label={words === '' ? 'Nothing is written yet' : words}>
        {PARTS.map((part) => counts[part].words > 0 && (
          <span key={part} data-part={part} style={{ flexGrow: counts[part].words }}>{part === 'reflection' ? 'L' : PART_TITLES[part].slice(0, 1)}</span>
        ))}
      </div>
      <p className="small quiet">{counts.all} words, {spoken(spokenSeconds(counts.all, pace))} spoken{words && ` · ${words}`}</p>
    </div>
  );
}
