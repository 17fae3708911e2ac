import { useEffect, useRef } from 'react';
import type { Trouble } from '../lib/api.ts';
import { Button } from './Button.tsx';
import { Command } from './Command.tsx';
import { toldOf } from './trouble.ts';

interface Props {
  readonly trouble: Trouble;
  /** What could not be shown: "the problems". */
  readonly what: string;
  readonly onRetry: () => void;
}

/** In place of content that could not be fetched: what happened and what to do. */
export function TroublePanel({ trouble, what, onRetry }: Props) {
  const told = toldOf(trouble, what);
  const retry = useRef(onRetry);
  useEffect(() => {
    retry.current = onRetry;
  });
  useEffect(() => {
    if (trouble.kind !== 'busy') return;
    const timer = setTimeout(() => retry.current(), trouble.retry_after_ms);
    return () => clearTimeout(timer);
  }, [trouble]);
  if (!told) return null;
  return (
    <section className="panel" role="alert">
      <h2>{told.head}</h2>
      <p>{told.text}</p>
      {told.command && <Command text={told.command} />}
      {told.canRetry && <Button onClick={onRetry} icon="reset">Try again</Button>}
    </section>
  );
}
