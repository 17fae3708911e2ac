import { useState } from 'react';
import { call, describeTrouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { orSay } from '../../../lib/things.ts';
import { useResource } from '../../../lib/resource.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { calendarFeed } from '../data.ts';

/** What is to come, for calendar programs: a file, or an address that they read by themselves. */
export function CalendarPart() {
  const loaded = useResource(calendarFeed);
  const [address, setAddress] = useState<string | null>(null);
  const feed = loaded.state === 'ready' ? loaded.data : null;
  const make = async (): Promise<void> => {
    const answer = await call('createCalendarFeed', {});
    if (!answer.ok) return notify(describeTrouble(answer.trouble));
    setAddress(answer.value.url);
    calendarFeed.update(() => answer.value);
  };
  const end = async (): Promise<void> => {
    if (!(await orSay(call('deleteCalendarFeed', {})))) return;
    setAddress(null);
    calendarFeed.update(() => ({ made_at_ms: null, read_at_ms: null, url: null }));
    notify('The address has ended.');
  };
  return (
    <section className="due-group due-calendar" aria-label="Calendar">
      <h2>In your calendar</h2>
      <p className="small quiet">Rounds, promises and follow-ups, each with its alarm. A program that gets them again moves what moved.</p>
      <p><a className="button" href="/api/calendar/dryrun.ics" download>Download as a file</a></p>
      <p className="small quiet">
        Or an address that a calendar program on this machine reads by itself (a calendar on the web or on a phone cannot reach it). Whoever has the address can read these events, and nothing else.
      </p>
      {address && (
        <p className="due-address"><code>{address}</code> <CopyButton text={address} label="Copy the address" /> <span className="small quiet">It is shown this once.</span></p>
      )}
      {feed && (
        <p className="row-buttons">
          <Button onClick={() => void make()}>{feed.made_at_ms === null ? 'Make an address' : 'Make a new one'}</Button>
          {feed.made_at_ms !== null && <Button look="bare" onClick={() => void end()}>End it</Button>}
        </p>
      )}
      {feed && feed.made_at_ms !== null && (
        <p className="small quiet">Made <Ago at_ms={feed.made_at_ms} />; {feed.read_at_ms === null ? 'no program has read it so far' : <>last read <Ago at_ms={feed.read_at_ms} /></>}.</p>
      )}
    </section>
  );
}
