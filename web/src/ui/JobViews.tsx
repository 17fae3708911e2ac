// How every page shows long work (lib/job.ts) that is under way, was not taken, or ended by our fault.
import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { describeTrouble, type Trouble } from '../lib/api.ts';
import { onEvent } from '../lib/connection.ts';
import { sentence } from '../lib/format.ts';
import { stateOf, type Job, type Row } from '../lib/job.ts';
import { useResource } from '../lib/resource.ts';
import { system } from '../lib/system.ts';
import { Button } from './Button.tsx';
import { Command } from './Command.tsx';

/** How long the line is, and whether anyone works it off. */
export function Waiting() {
  const loaded = useResource(system);
  useEffect(
    () =>
      onEvent((event) => {
        // The line moves when one of it is taken or ends.
        if (event.type === 'system.changed' || 'state' in event.data) void system.refresh();
      }),
    [],
  );
  if (loaded.state !== 'ready') return null;
  if (!loaded.data.workers.some((worker) => worker.alive && worker.protection !== 'none')) {
    return (
      <div className="panel">
        <h3>No worker can take it now</h3>
        <p>It stays in line until there is one. What is missing, the System page says; this starts another worker:</p>
        <Command text="dryrun worker" />
      </div>
    );
  }
  return <p className="quiet">{loaded.data.jobs_waiting > 1 ? `About ${loaded.data.jobs_waiting - 1} before it.` : 'It is next.'}</p>;
}

interface JobStateProps {
  readonly job: Job<Row, unknown>;
  /** "Measuring…" */
  readonly doing: string;
  /** In the place of that when it is done: "Measured". */
  readonly done?: ReactNode;
  /** What is known of it however far it is, until it is done. */
  readonly about?: ReactNode;
  /** How far it is, while it runs. */
  readonly children?: ReactNode;
}

/** How it stands, read out as that changes; below, what there is to say while it is under way. Its Stop stands where the page has its buttons. */
export function JobState({ job, doing, done, about, children }: JobStateProps) {
  const state = stateOf(job);
  const says = { sending: 'Sending…', queued: 'In line', running: doing, cancelled: 'Stopped' }[state];
  return (
    <>
      <div role="status">{says ? <h2>{says}</h2> : state === 'done' && done}</div>
      {says && about}
      {state === 'queued' && <Waiting />}
      {state === 'running' && children}
    </>
  );
}

interface RefusedProps {
  /** As the job has it. */
  readonly what: 'create' | 'show';
  readonly trouble: Trouble;
  /** "Try again", or where the button leads otherwise. */
  readonly verb?: string;
  readonly onAgain: () => void;
}

/** The server did not take what was sent, or was not there to take it. */
export function Refused({ what, trouble, verb = 'Try again', onAgain }: RefusedProps) {
  const failed = what === 'show' ? 'Not fetched' : 'Not sent';
  const title = trouble.kind === 'offline' ? `${failed}: the server does not answer` : trouble.kind === 'refused' && what === 'create' ? 'The server did not take it' : failed;
  return (
    <section className="panel" role="alert">
      <h2>{title}</h2>
      <p>{describeTrouble(trouble)}</p>
      <Button icon="reset" onClick={onAgain}>{verb}</Button>
    </section>
  );
}

interface OurFaultProps {
  /** "your program’s": whose fault it is not. */
  readonly whose: string;
  /** The sentence of the record. */
  readonly failure: string;
  /** What follows for the user. */
  readonly children?: ReactNode;
}

/** What worked on it broke down. */
export function OurFault({ whose, failure, children }: OurFaultProps) {
  return (
    <section className="panel" role="alert">
      <h2>This is our fault, not {whose}</h2>
      <p>{sentence(failure) || 'What was to do it broke down before its end.'}</p>
      <p>The <Link href="/system">system page</Link> keeps the reason for whoever looks after this machine.</p>
      {children}
    </section>
  );
}
