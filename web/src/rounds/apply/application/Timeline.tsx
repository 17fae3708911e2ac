import { useState } from 'react';
import type { ApplicationWhole, NewEvent } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { dayTime } from '../../../lib/format.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { eventFields } from '../forms.ts';
import { comingOf, soFarOf } from './coming.ts';
import { Line } from './Line.tsx';

/** What is to come, and what happened, the newest first. Nothing of that is ever rewritten. */
export function Timeline({ whole }: { readonly whole: ApplicationWhole }) {
  const [open, setOpen] = useState(false);
  const { application } = whole;
  const past = soFarOf(whole, Date.now());
  const coming = comingOf(whole, Date.now());
  return (
    <section className="part timeline" aria-label="What happened">
      <div className="part-head">
        <h2>What happened</h2>
        {!open && <Button look="bare" icon="plus" onClick={() => setOpen(true)}>Add</Button>}
      </div>
      {open && (
        <Form
          fields={eventFields} initial={{ kind: 'contacted' }} verb="Write it down" onCancel={() => setOpen(false)}
          onSubmit={async ({ kind, words, at_ms }) => {
            const body = { kind, words: words ?? '', at_ms: at_ms ?? 0 } as NewEvent;
            const answer = await call('createEvent', { params: { id: application.id }, body });
            if (!answer.ok) return answer.trouble;
            setOpen(false);
            return null;
          }}
        />
      )}
      <Line past={past} coming={coming} now_ms={Date.now()} />
      {coming.length > 0 && (
        <>
          <h3 className="small quiet">To come</h3>
          <ul className="coming" aria-label="To come">
            {coming.map(({ key, day, at_ms, words, late }) => (
              <li key={key} data-late={late}>
                <span>{words}</span>
                <time className="small quiet" dateTime={at_ms === null ? day : new Date(at_ms).toISOString()}>{at_ms === null ? day : dayTime(at_ms)}{late && ', over'}</time>
              </li>
            ))}
          </ul>
          <h3 className="small quiet">So far</h3>
        </>
      )}
      <ol>
        {past.map(({ key, kind, at_ms, day, words }) => (
          <li key={key} data-kind={kind}>
            <span>{words}</span>
            {day === null ? <Ago className="small quiet" at_ms={at_ms} /> : <time className="small quiet" dateTime={day}>{day}</time>}
          </li>
        ))}
      </ol>
    </section>
  );
}
