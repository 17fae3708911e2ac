import type { Trouble } from '../lib/api.ts';
import { sentence } from '../lib/format.ts';
import { Button } from './Button.tsx';
import { Command } from './Command.tsx';

interface Props {
  readonly trouble: Trouble;
  /** What could not be shown: "the problems". */
  readonly what: string;
  readonly onRetry: () => void;
}

/** In place of content that could not be fetched: what happened and what to do. */
export function TroublePanel({ trouble, what, onRetry }: Props) {
  const retry = <Button onClick={onRetry} icon="reset">Try again</Button>;
  switch (trouble.kind) {
    case 'offline':
      return (
        <section className="panel" role="alert">
          <h2>The server does not answer</h2>
          <p>So {what} cannot be shown. What you typed is safe in this browser. The page goes on by itself as soon as the server is back:</p>
          <Command text="dryrun serve" />
          {retry}
        </section>
      );
    case 'session':
      return null; // the shell covers the whole page
    case 'missing':
      return (
        <section className="panel" role="alert">
          <h2>Not found</h2>
          <p>{sentence(trouble.message)}</p>
        </section>
      );
    default:
      return (
        <section className="panel" role="alert">
          <h2>That went wrong on our side</h2>
          <p>{sentence(trouble.message)}</p>
          {retry}
        </section>
      );
  }
}
