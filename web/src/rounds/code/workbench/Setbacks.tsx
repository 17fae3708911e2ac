import { Link } from 'wouter';
import type { Submission } from '../../../contract/api.ts';
import { describeTrouble, type Trouble } from '../../../lib/api.ts';
import { sentence } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Kind } from './judging.ts';

interface RefusedProps {
  readonly what: Kind | 'show';
  readonly trouble: Trouble;
  readonly onAgain: () => void;
}

/** The server did not take what was sent, or was not there to take it. */
export function Refused({ what, trouble, onAgain }: RefusedProps) {
  const failed = what === 'show' ? 'Not fetched' : 'Not sent';
  const title = trouble.kind === 'offline' ? `${failed}: the server does not answer` : trouble.kind === 'refused' && what !== 'show' ? 'The server did not take it' : failed;
  return (
    <section className="panel" role="alert">
      <h2>{title}</h2>
      <p>{describeTrouble(trouble)}</p>
      <Button icon="reset" onClick={onAgain}>Try again</Button>
    </section>
  );
}

/** The judge broke down. */
export function Failed({ submission, onAgain }: { readonly submission: Submission; readonly onAgain: () => void }) {
  return (
    <section className="panel" role="alert">
      <h2>This is our fault, not {submission.form === 'answers' ? 'that of your answers' : 'your program’s'}</h2>
      <p>{sentence(submission.failure) || 'The judge broke down before there was a verdict.'}</p>
      <p>It does not count as an attempt. The <Link href="/system">system page</Link> keeps the reason for whoever looks after this machine.</p>
      <p>Once that is repaired, it can be judged again as it was sent. What you have here stays as it is.</p>
      <Button look="primary" icon="reset" onClick={onAgain}>Judge it again</Button>
    </section>
  );
}
