import { useEffect, useId, useRef, useState } from 'react';
import { useActions } from '../../../lib/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import { SAYS_MAX, type Comment, type Range } from './comments.ts';
import { kinds, kindWords, linesWords, severities, severityWords, type Kind, type Severity } from './words.ts';

interface Props {
  readonly range: Range;
  /** One that is changed. */
  readonly before?: Comment;
  readonly onSave: (comment: Comment) => void;
  readonly onCancel: () => void;
}

/** A comment on lines: what it is about, how bad it is, and what one would write. */
export function CommentForm({ range, before, onSave, onCancel }: Props) {
  const [kind, setKind] = useState<Kind | ''>(before?.kind ?? '');
  const [severity, setSeverity] = useState<Severity | ''>(before?.severity ?? '');
  const [says, setSays] = useState(before?.says ?? '');
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const form = useRef<HTMLFormElement>(null);
  const save = (): void => {
    if (kind !== '') onSave({ ...range, kind, severity: severity === '' ? null : severity, says: says.trim() });
  };
  useActions([{ id: 'review.comment', title: 'Keep the comment', section: 'Review', keys: 'mod+enter', whileTyping: true, within: form, enabled: kind !== '', run: save }]);
  return (
    <form
      ref={form} className="review-form" aria-label={`Comment on ${linesWords(range)}`} onSubmit={(event) => { event.preventDefault(); save(); }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        // The arrows are the form's own.
        event.stopPropagation();
      }}
    >
      <p className="small"><strong>{linesWords(range).replace(/^l/, 'L')}</strong></p>
      <div className="review-form-row">
        <label htmlFor={`${id}-kind`}>Kind
          <select ref={first} id={`${id}-kind`} className="field" value={kind} required onChange={(event) => setKind(event.target.value as Kind | '')}>
            <option value="">What is it about?</option>
            {kinds.map((one) => <option key={one} value={one}>{kindWords[one]}</option>)}
          </select>
        </label>
        <label htmlFor={`${id}-severity`}>Severity
          <select id={`${id}-severity`} className="field" value={severity} onChange={(event) => setSeverity(event.target.value as Severity | '')}>
            <option value="">How bad is it?</option>
            {severities.map((one) => <option key={one} value={one}>{severityWords[one]}</option>)}
          </select>
        </label>
      </div>
      <label htmlFor={`${id}-says`}>Comment
        <textarea id={`${id}-says`} className="field" rows={3} maxLength={SAYS_MAX} value={says} onChange={(event) => setSays(event.target.value)} placeholder="What is wrong, and what to do instead" />
      </label>
      <div className="review-form-row">
        <button type="submit" className="button primary" disabled={kind === ''}>{before ? 'Save' : 'Comment'}</button>
        <Button look="bare" onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
