import { useState } from 'react';
import type { SamplesTaken } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { periodWords } from '../../../lib/said.ts';
import { tell } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';

type Done = { readonly ok: true; readonly taken: SamplesTaken } | { readonly ok: false; readonly says: string };

const FIELDS = ['pay', 'low', 'high', 'currency', 'period', 'base', 'role', 'place', 'source', 'on'] as const;

function Result({ taken }: { readonly taken: SamplesTaken }) {
  const extra = [taken.known > 0 && `${taken.known} were known`, taken.middles > 0 && `${taken.middles} by the middle of their range`, taken.weekly > 0 && `${taken.weekly} by the week, reckoned with 52 weeks a year`, taken.net > 0 && `${taken.net} net, passed over`].filter(Boolean);
  return (
    <div role="status" className="small">
      <p>{plural(taken.made, 'sample')} kept{extra.length > 0 && `; ${extra.join('; ')}`}. Columns: {Object.entries(taken.columns).map(([field, name]) => `${field} is “${name}”`).join(', ')}.</p>
      {taken.notes.length > 0 && <ul className="range-notes">{taken.notes.map(({ line, text }, i) => <li key={i}>Line {line}: {text}</li>)}</ul>}
      {taken.n_notes > taken.notes.length && <p>And {taken.n_notes - taken.notes.length} more such lines.</p>}
    </div>
  );
}

/** A table of samples: any program's CSV, a survey, one's own. */
export function SamplesImport() {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [currency, setCurrency] = useState('');
  const [period, setPeriod] = useState('');
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const [done, setDone] = useState<Done | null>(null);
  const take = async (): Promise<void> => {
    const said = Object.fromEntries(Object.entries(columns).filter(([, name]) => name.trim() !== ''));
    const answer = await call('importSamples', { body: { text, ...(currency.trim() ? { currency: currency.trim().toUpperCase() } : {}), ...(period ? { period: period as 'year' } : {}), ...(Object.keys(said).length > 0 ? { columns: said } : {}) } });
    if (!answer.ok) return setDone({ ok: false, says: describeTrouble(answer.trouble) });
    setDone({ ok: true, taken: answer.value });
    setText('');
    tell(answer.value, `${plural(answer.value.made, 'sample')} kept.`);
  };
  if (!open) return <div><Button look="bare" icon="down" onClick={() => setOpen(true)}>From a table</Button></div>;
  return (
    <div className="range-import" role="group" aria-label="Samples from a table">
      <div><FileButton label="A file" accept=".csv,.tsv,.txt,text/csv" onFile={(file) => void file.text().then(setText)}>A file</FileButton></div>
      <label className="after-field">Or the table itself<textarea className="field" rows={4} value={text} placeholder={'Role,Pay,Source\nBackend,"60-75k EUR a year",an ad'} onChange={(event) => setText(event.target.value)} /></label>
      <div className="after-row">
        <label className="after-field">Currency, where a row says none<input className="field after-short" maxLength={3} value={currency} onChange={(event) => setCurrency(event.target.value)} /></label>
        <label className="after-field">For, where a row says none<select className="field" value={period} onChange={(event) => setPeriod(event.target.value)}><option value="" />{Object.entries(periodWords).map(([one, words]) => <option key={one} value={one}>{words}</option>)}</select></label>
      </div>
      <details>
        <summary className="small">Which column is what, where its name does not tell</summary>
        <div className="after-row">{FIELDS.map((field) => <label key={field} className="after-field">{field}<input className="field" value={columns[field] ?? ''} onChange={(event) => setColumns({ ...columns, [field]: event.target.value })} /></label>)}</div>
      </details>
      <div className="row-buttons"><Button look="primary" disabled={text.trim() === ''} onClick={() => void take()}>Take them in</Button><Button look="bare" onClick={() => { setOpen(false); setDone(null); }}>Close</Button></div>
      {done && (done.ok ? <Result taken={done.taken} /> : <p className="form-wrong" role="alert">{done.says}</p>)}
    </div>
  );
}
