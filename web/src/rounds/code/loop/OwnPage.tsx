import '../workbench/workbench.css';
import './loop.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { LoopRun } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { sentence } from '../../../lib/format.ts';
import { isActive, rowOf } from '../../../lib/job.ts';
import { isString, storage } from '../../../lib/storage.ts';
import { useStore } from '../../../lib/store.ts';
import { plainText } from '../../../lib/terminal.ts';
import { orSay } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { JobState, OurFault, Refused } from '../../../ui/JobViews.tsx';
import { createEditor, type Editor } from '../workbench/editor/editor.ts';
import { Picture } from './Picture.tsx';
import { parseTrace } from './trace.ts';
import { useWatcher } from './watching.ts';

const NAME = 'loop.own';
const SOURCE_MAX = 64 * 1024;
const FIRST = `setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('microtask'));
process.nextTick(() => console.log('tick'));
console.log('script');
`;

/** The user's program in the editor; another tab's text is not taken over while this one is open. */
function useProgram() {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  useEffect(() => {
    if (!host.current) return;
    const made = createEditor({ host: host.current, label: 'Source code of your program', onEdit: (source) => void storage.write(NAME, source) });
    editor.current = made;
    made.open(storage.read(NAME, isString, FIRST), 'javascript');
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, []);
  return { host, editor };
}

function Texts({ printed, errors }: { readonly printed: string; readonly errors: string }) {
  return (
    <>
      {printed !== '' && <section className="own-text"><h3>Printed</h3><pre tabIndex={0}>{plainText(printed)}</pre></section>}
      {errors !== '' && <section className="own-text"><h3>Standard error</h3><pre tabIndex={0}>{plainText(errors)}</pre></section>}
    </>
  );
}

function Done({ run }: { readonly run: LoopRun }) {
  const { result } = run;
  const trace = useMemo(() => (result?.trace ? parseTrace(result.trace) : null), [result]);
  if (run.state === 'failed') return <OurFault whose="your program’s" failure={run.failure} />;
  if (!result) return null;
  return (
    <>
      {result.refused !== null && <section className="panel" role="alert"><h2>There is nothing to watch</h2><p>{sentence(result.refused)}</p></section>}
      {result.refused === null && trace === null && <section className="panel" role="alert"><h2>There is nothing to watch</h2><p>What was recorded cannot be read: the program may have written over it.</p></section>}
      {trace && <Picture key={run.id} code={run.source} trace={trace} />}
      {result.exit_code !== null && result.exit_code !== 0 && <p>It ended with exit code {result.exit_code}.</p>}
      <Texts printed={trace ? '' : result.printed} errors={result.errors} />
    </>
  );
}

/** A program of one's own, run in the jail and watched. */
export function OwnPage() {
  const { host, editor } = useProgram();
  const watcher = useWatcher();
  const watching = useStore(watcher.store);
  const [wrong, setWrong] = useState('');
  const busy = isActive(watching);
  const run = rowOf(watching);
  const stop = (): void => void orSay(watcher.cancel());
  const watch = (): void => {
    const source = editor.current?.source() ?? '';
    const why = source.trim() === '' ? 'There is no program yet.' : new Blob([source]).size > SOURCE_MAX ? 'The program is longer than 64 KiB.' : '';
    setWrong(why);
    if (why === '' && !busy) void watcher.create(source);
  };
  useActions([
    { id: 'own.watch', title: 'Run it and watch', section: 'Event loop', keys: 'mod+enter', whileTyping: true, enabled: !busy, run: watch },
    { id: 'own.stop', title: 'Stop it', section: 'Event loop', keys: 'mod+.', whileTyping: true, enabled: busy, run: stop },
  ]);
  return (
    <div className="page loop-page">
      <header className="loop-head">
        <Link className="button bare" href="/code/event-loop">All drills</Link>
        <h1>A program of your own</h1>
      </header>
      <p className="loop-lead">It runs once in the jail, with Node.js (CommonJS, no network, 5 s of CPU time, 20 s by the clock), and is recorded: the first 5000 steps. It stays on this machine.</p>
      <div className="own-editor"><div className="editor-host" ref={host} /></div>
      <div className="loop-row">
        {busy
          ? <Button icon="stop" keys="mod+." disabled={watching.state === 'sending'} onClick={stop}>Stop</Button>
          : <Button look="primary" icon="play" keys="mod+enter" onClick={watch}>Run it and watch</Button>}
      </div>
      {wrong !== '' && <p className="form-wrong" role="alert">{wrong}</p>}
      <JobState job={watching} doing="It runs…" />
      {watching.state === 'refused' && <Refused what={watching.what} trouble={watching.trouble} onAgain={watch} />}
      {run && !busy && <Done run={run} />}
    </div>
  );
}
