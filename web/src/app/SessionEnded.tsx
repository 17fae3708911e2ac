import { useEffect, useRef } from 'react';
import { tryAgain } from '../lib/connection.ts';
import { Button } from '../ui/Button.tsx';
import { Command } from '../ui/Command.tsx';

/** Covers the page when the cookie is missing or worthless. */
export function SessionEnded() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="cover">
      <section className="panel" role="alertdialog" aria-labelledby="session-ended">
        <h1 id="session-ended" tabIndex={-1} ref={heading}>This browser is not signed in</h1>
        <p>dryrun has no accounts: a link that works once tells it that this browser is yours. Type this in a terminal and open the address it prints:</p>
        <Command text="dryrun link" />
        <p>This page goes on by itself when you come back to it. What you typed is safe in this browser.</p>
        <Button onClick={() => void tryAgain()} icon="reset">Try again</Button>
      </section>
    </div>
  );
}
