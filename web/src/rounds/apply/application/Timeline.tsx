import { useState } from 'react';
import type { ApplicationWhole, NewEvent } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { formatAgo, formatExact } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { eventFields } from '../forms.ts';
import { eventSentence } from '../words.ts';

/** What happened, the newest first. Nothing in it is ever rewritten. */
export function Timeline({ whole }: { readonly whole: ApplicationWhole }) {
  const [open, setOpen] = useState(false);
  const { events, application } = whole;
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
      <ol>
        {events.map((event) => (
          <li key={event.id} data-kind={event.kind}>
            <span>{eventSentence(event)}</span>
            <time className="small quiet" dateTime={new Date(event.at_ms).toISOString()} title={formatExact(event.at_ms)}>{formatAgo(event.at_ms, Date.now())}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
