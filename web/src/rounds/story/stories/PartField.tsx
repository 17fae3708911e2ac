import './stories.css';
import type { StoryReport, StoryRule } from '../../../contract/api.ts';
import { Contradictions, FindingsOf } from './FindingsOf.tsx';
import { PART_HINTS, PART_TITLES, countWords, markPart, placesIn, spoken, spokenSeconds, type PartName } from './live.ts';

interface Props {
  readonly part: PartName;
  readonly value: string;
  readonly pace: number;
  readonly report: StoryReport | null;
  readonly rules: readonly StoryRule[];
  readonly onChange: (value: string) => void;
}

/** One part of a story: its text, how long it is, and what was found in it. */
export function PartField({ part, value, pace, report, rules, onChange }: Props) {
  const words = countWords(value);
  const findings = report?.findings.filter((one) => one.part === part) ?? [];
  const clashes = report?.contradictions.filter((one) => one.part === part) ?? [];
  const pieces = report ? markPart(value, placesIn(report, part)) : [];
  const id = `story-${part}`;
  return (
    <section className="story-part" aria-label={PART_TITLES[part]} data-part={part}>
      <div className="story-text">
        <div className="story-part-head">
          <label htmlFor={id}>{PART_TITLES[part]}</label>
          <span className="small quiet">{words} words, {spoken(spokenSeconds(words, pace))}</span>
        </div>
        <textarea id={id} className="field" rows={part === 'action' ? 9 : 4} value={value} aria-describedby={`${id}-hint`} onChange={(event) => onChange(event.target.value)} />
        <p className="small quiet" id={`${id}-hint`}>{PART_HINTS[part]}</p>
      </div>
      <div className="story-beside" aria-live="polite">
        {pieces.some((piece) => piece.marked) && <p className="small story-marked">{pieces.map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>))}</p>}
        <FindingsOf findings={findings} rules={rules} />
        <Contradictions list={clashes} />
      </div>
    </section>
  );
}
