import { useEffect, useRef } from 'react';
import type { ReviewAnswer } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { kindWords, linesWords, outcomeWords } from './words.ts';

type Finding = ReviewAnswer['findings'][number];
type Commented = ReviewAnswer['comments'][number];

/** What was to be found at a line, and how it was commented on. */
export function FindingCard({ finding, by }: { readonly finding: Finding; readonly by: Commented | null }) {
  return (
    <article className="review-card" data-tone={by ? 'good' : 'bad'}>
      <p className="small"><strong>{by ? 'Found' : 'Missed'}</strong> · {kindWords[finding.kind]} · {finding.severity} · {linesWords(finding.lines)}</p>
      <h3>{finding.what}</h3>
      {by && by.says !== '' && <p className="review-said">You: {by.says}</p>}
      {by && by.severity !== null && by.severity !== finding.severity && <p className="small quiet">You called it {by.severity}.</p>}
      <p>{finding.comment}</p>
    </article>
  );
}

export function RightCard({ right }: { readonly right: ReviewAnswer['right'][number] }) {
  return (
    <article className="review-card" data-tone="plain">
      <p className="small"><strong>Looks wrong, and is right</strong> · {linesWords(right.lines)}</p>
      <h3>{right.looks}</h3>
      <p>{right.is}</p>
    </article>
  );
}

/** A comment that found nothing. */
export function OtherCard({ comment, answer }: { readonly comment: Commented; readonly answer: ReviewAnswer }) {
  const alarm = comment.outcome === 'right' || comment.outcome === 'false';
  const near = comment.finding !== null ? answer.findings[comment.finding] : undefined;
  return (
    <article className="review-card" data-tone={alarm ? 'slow' : 'plain'}>
      <p className="small"><strong>{outcomeWords[comment.outcome]}</strong> · {kindWords[comment.kind]} · {linesWords(comment.lines)}</p>
      {comment.says !== '' && <p className="review-said">You: {comment.says}</p>}
      {comment.outcome === 'near' && near && <p>It is {[near.kind, ...near.also].map((kind) => kindWords[kind].toLowerCase()).join(' or ')}.</p>}
    </article>
  );
}

/** The score, in words. */
export function ReviewScore({ answer }: { readonly answer: ReviewAnswer }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const near = answer.comments.filter((one) => one.outcome === 'near').length;
  return (
    <section className="review-score" aria-label="What came of it">
      <h2 tabIndex={-1} ref={heading}>{answer.percent} %</h2>
      <ul className="plain">
        <li>{answer.found} of {plural(answer.findings.length, 'finding')} found, {answer.missed} missed</li>
        <li>{answer.points} of {plural(answer.points_max, 'point')}{answer.false_alarms > 0 && `, ${answer.false_alarms} less for ${plural(answer.false_alarms, 'false alarm')}`}</li>
        {near > 0 && <li>{plural(near, 'comment')} at the right place, of another kind</li>}
      </ul>
      <p><strong>What matters least.</strong> {answer.least}</p>
    </section>
  );
}
