import { useEffect } from 'react';
import { onEvent } from '../../../lib/connection.ts';
import { useResource } from '../../../lib/resource.ts';
import { system } from '../../../lib/system.ts';
import { Command } from '../../../ui/Command.tsx';

/** How long the line is, and whether anyone works it off. */
export function Waiting() {
  const loaded = useResource(system);
  useEffect(
    () =>
      onEvent((event) => {
        // The line moves when one of it is taken or ends.
        if (event.type === 'system.changed' || event.type === 'submission.changed' || event.type === 'measurement.changed') void system.refresh();
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
