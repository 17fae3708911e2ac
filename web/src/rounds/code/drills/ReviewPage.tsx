import './drills.css';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { ReviewAnswer, ReviewDrill } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble, type Trouble } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { storage } from '../../../lib/storage.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { OneDrill } from '../OneDrill.tsx';
import { CommentForm } from './CommentForm.tsx';
import { COMMENTS_MAX, isComments, rangeOf, sorted, type Chosen, type Comment } from './comments.ts';
import { reviewOf } from './data.ts';
import { reviewLines } from './diffText.ts';
import { FindingCard, OtherCard, ReviewScore, RightCard } from './ReviewOutcome.tsx';
import { ReviewText } from './ReviewText.tsx';
import { kindWords, languageWords, linesWords } from './words.ts';

const nameOf = (id: string): string => `review.${id}`;

interface WrittenProps {
  readonly comment: Comment;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Written({ comment, onEdit, onRemove }: WrittenProps) {
  return (
    <article className="review-card" data-tone="mine">
      <p className="small">
        <strong>{kindWords[comment.kind]}</strong>{comment.severity && ` · ${comment.severity}`} · {linesWords(comment)}
        <IconButton icon="pencil" label={`Edit the comment on ${linesWords(comment)}`} onClick={onEdit} />
        <IconButton icon="bin" label={`Remove the comment on ${linesWords(comment)}`} onClick={onRemove} />
      </p>
      {comment.says !== '' && <p className="review-said">{comment.says}</p>}
    </article>
  );
}

interface CommentingProps {
  readonly drill: ReviewDrill;
  readonly began_ms: number;
  readonly onDone: (answer: ReviewAnswer) => void;
}

function Commenting({ drill, began_ms, onDone }: CommentingProps) {
  const lines = reviewLines(drill.text).length;
  const [comments, setComments] = useState<readonly Comment[]>(() => storage.read(nameOf(drill.id), (value): value is Comment[] => isComments(value, lines), []));
  const [chosen, setChosen] = useState<Chosen>({ anchor: 1, head: 1 });
  const [open, setOpen] = useState<{ readonly range: ReturnType<typeof rangeOf>; readonly before?: Comment } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: readonly Comment[]): void => {
    setComments(sorted(next));
    storage.write(nameOf(drill.id), next);
  };
  const focusLine = (line: number): void => {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-add="${line}"]`)?.focus());
  };
  const close = (): void => {
    if (open) focusLine(chosen.head);
    setOpen(null);
  };
  const save = (comment: Comment): void => {
    change([...comments.filter((one) => one !== open?.before), comment]);
    close();
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await call('createReviewAnswer', { params: { drill: drill.id }, body: { comments, seconds: Math.round((performance.now() - began_ms) / 1000) } });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    storage.remove(nameOf(drill.id));
    onDone(answer.value);
  };
  useActions([{ id: 'review.submit', title: 'Submit the review', section: 'Review', enabled: !busy, run: () => void send() }]);
  const below = (line: number): ReactNode => {
    const here = comments.filter((one) => one.to === line && one !== open?.before);
    const form = open?.range.to === line ? open : null;
    if (here.length === 0 && !form) return null;
    return (
      <>
        {here.map((one, i) => <Written key={i} comment={one} onEdit={() => setOpen({ range: one, before: one })} onRemove={() => change(comments.filter((other) => other !== one))} />)}
        {form && <CommentForm key={`${form.range.from}-${form.range.to}`} {...form} onSave={save} onCancel={close} />}
      </>
    );
  };
  const full = comments.length >= COMMENTS_MAX;
  return (
    <>
      <p className="small quiet">Click a line’s number to comment on it; with Shift, on up to ten lines. By the keyboard, the arrows go from number to number, with Shift they choose several, and Enter comments. A false alarm costs a point: not all that looks wrong is.</p>
      <ReviewText
        file={drill.file} text={drill.text} language={drill.language} below={below} tone={(line) => (comments.some((one) => one.from <= line && line <= one.to) ? 'mine' : undefined)}
        choosing={{ chosen, onChoose: setChosen, onOpen: (what) => { if (!full) setOpen({ range: rangeOf(what) }); } }}
      />
      {full && <p className="small quiet">No more than {COMMENTS_MAX} comments.</p>}
      {trouble && <p className="form-wrong" role="alert">{describeTrouble(trouble)}</p>}
      <div className="loop-row">
        <Button look="primary" icon="send" disabled={busy || open !== null} onClick={() => void send()}>Submit the review</Button>
        <span className="small quiet" role="status">{plural(comments.length, 'comment')}</span>
      </div>
    </>
  );
}

function Outcome({ drill, answer }: { readonly drill: ReviewDrill; readonly answer: ReviewAnswer }) {
  const below = (line: number): ReactNode => {
    const findings = answer.findings.filter((one) => one.lines.to === line);
    const others = answer.comments.filter((one) => one.outcome !== 'found' && one.lines.to === line);
    const right = answer.right.filter((one) => one.lines.to === line);
    if (findings.length + others.length + right.length === 0) return null;
    return (
      <>
        {findings.map((one, i) => <FindingCard key={`f${i}`} finding={one} by={one.found_by === null ? null : (answer.comments[one.found_by] ?? null)} />)}
        {others.map((one, i) => <OtherCard key={`o${i}`} comment={one} answer={answer} />)}
        {right.map((one, i) => <RightCard key={`r${i}`} right={one} />)}
      </>
    );
  };
  const tone = (line: number): string | undefined => {
    const finding = answer.findings.find((one) => one.lines.from <= line && line <= one.lines.to);
    return finding && (finding.found_by === null ? 'bad' : 'good');
  };
  return (
    <>
      <ReviewScore answer={answer} />
      <ReviewText file={drill.file} text={drill.text} language={drill.language} below={below} tone={tone} />
    </>
  );
}

function Drill({ drill }: { readonly drill: ReviewDrill }) {
  const [turn, setTurn] = useState(() => ({ n: 0, began_ms: performance.now() }));
  const [answer, setAnswer] = useState<ReviewAnswer | null>(null);
  return (
    <div className="page drill-page">
      <header className="loop-head">
        <Link className="button bare" href="/code/drills">All drills</Link>
        <h1>{drill.title}</h1>
        <span className="small quiet">{languageWords[drill.language] ?? drill.language} · {drill.minutes} minutes</span>
      </header>
      <section className="review-request" aria-label="The pull request">{drill.request.trim().split(/\n\s*\n/).map((text, i) => <p key={i}>{text}</p>)}</section>
      {answer ? <Outcome drill={drill} answer={answer} /> : <Commenting key={turn.n} drill={drill} began_ms={turn.began_ms} onDone={setAnswer} />}
      {answer && <div className="loop-row"><Button icon="reset" onClick={() => { setAnswer(null); setTurn((now) => ({ n: now.n + 1, began_ms: performance.now() })); }}>Once more</Button></div>}
    </div>
  );
}

/** A change to be reviewed: comments on its lines, and what they found. */
export const ReviewPage = ({ id }: { readonly id: string }) => <OneDrill id={id} resource={reviewOf(id)} what="review" list="/code/drills">{(drill) => <Drill drill={drill} />}</OneDrill>;
