import { useTitle } from '../lib/title.ts';
import '../ui/form.css';
import './search.css';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, describeTrouble } from '../lib/api.ts';
import { plural } from '../lib/format.ts';
import { refreshAll } from '../lib/resource.ts';
import { mostWords, upload } from '../lib/upload.ts';
import { Command } from '../ui/Command.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Uploading, useUploads } from '../ui/Uploading.tsx';

const WORDS = 'wipe everything';

function Wipe() {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly said: string; readonly bad: boolean }>({ busy: false, said: '', bad: false });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed !== WORDS) return setState({ busy: false, bad: true, said: `Nothing was removed: type “${WORDS}”.` });
    setState({ busy: true, said: 'Removing…', bad: false });
    const answer = await call('wipeRecord', { body: { confirm: typed } });
    setState(answer.ok ? { busy: false, bad: false, said: 'The record is empty.' } : { busy: false, bad: true, said: describeTrouble(answer.trouble) });
    if (!answer.ok) return;
    setTyped('');
    refreshAll();
  };
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="form-field">
        <label htmlFor="wipe-words">Type “{WORDS}”</label>
        <input id="wipe-words" className="field" value={typed} autoComplete="off" aria-describedby="wipe-said" aria-invalid={state.bad} onChange={(event) => setTyped(event.target.value)} />
        <p className="small" id="wipe-said" role="status">{state.bad ? <span className="form-wrong">{state.said}</span> : state.said}</p>
      </div>
      <div className="form-buttons"><button type="submit" className="button" disabled={state.busy}><Icon name="bin" />Wipe everything</button></div>
    </form>
  );
}

function TakeBack() {
  const [rows, setRows] = useState<number | null>(null);
  const bring = useUploads({
    send(file, onShare) {
      setRows(null);
      return upload('importRecord', file, { remedy: 'use the command below', onShare });
    },
    arrived(read) {
      setRows(read.rows);
      refreshAll();
    },
  });
  return (
    <>
      <p><FileButton label="Archive of the record" accept=".tar" disabled={bring.busy} onFile={bring.take}>Choose the archive</FileButton></p>
      <Uploading bring={bring} refused="was not taken; nothing was changed" />
      <p role="status">{rows === null ? '' : `Everything is back: ${plural(rows, 'row')}.`}</p>
    </>
  );
}

export function DataPage() {
  useTitle('Your data');
  return (
    <div className="page data">
      <h1>Your data</h1>
      <p>Everything lies on this machine, in one record. <Link href="/search">Search</Link> finds what is in it.</p>
      <h2>Keep a copy</h2>
      <p>One archive of JSON with all applications, people, notes, promises, numbers, CVs, scripts, stories, recordings, rehearsals, cards, submissions, drafts, and the history by which changes are undone. It has what you wrote about other people, too: keep it where only you can read it.</p>
      <p><a className="button primary" href="/api/export" download="dryrun.tar"><Icon name="download" />Save everything</a></p>
      <p className="quiet">A record of more than 256 MiB is written by the command line:</p>
      <Command text="dryrun export dryrun.tar" />
      <h2>Take one back</h2>
      <p>Into an empty record, all of it or nothing; an archive that is damaged or was changed is refused.</p>
      <TakeBack />
      <p className="quiet">One of more than {mostWords('importRecord')} is read by the command line:</p>
      <Command text="dryrun import dryrun.tar" />
      <h2>Remove everything</h2>
      <p>Applications, people, notes, CVs, scripts, stories, recordings, cards, submissions, drafts, and their history, for good: there is no undo. Your own problem packages and the compiled solutions in the cache are files; <code>dryrun wipe --problems --caches</code> removes them as well.</p>
      <Wipe />
    </div>
  );
}
