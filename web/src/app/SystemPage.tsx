import { useEffect } from 'react';
import { Link } from 'wouter';
import type { Language, System, Worker } from '../contract/api.ts';
import { call } from '../lib/api.ts';
import { onEvent } from '../lib/connection.ts';
import { plural } from '../lib/format.ts';
import { useResource, type Loaded } from '../lib/resource.ts';
import { languages, system } from '../lib/system.ts';
import { useTitle } from '../lib/title.ts';
import { Ago } from '../ui/Ago.tsx';
import { Button } from '../ui/Button.tsx';
import { Command } from '../ui/Command.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { TroublePanel } from '../ui/TroublePanel.tsx';
import { Failures } from './Failures.tsx';

const PROTECTION: Readonly<Record<Worker['protection'], string>> = {
  full: 'Full protection',
  weak: 'Weaker protection',
  none: 'No protection: it runs nothing',
};

const ENGINES: Readonly<Record<System['engine'], string>> = { sqlite: 'SQLite', postgresql: 'PostgreSQL' };

function WorkerCard({ worker }: { readonly worker: Worker }) {
  return (
    <article className="system-card" data-protection={worker.protection}>
      <header className="system-card-head">
        <h3>{worker.name}</h3>
        <span className="tag" data-tone={worker.alive ? 'good' : 'bad'}>{worker.alive ? 'Alive' : <>Gone, seen <Ago at_ms={worker.seen_at_ms} /></>}</span>
        <span className="tag" data-tone={worker.protection === 'full' ? 'good' : worker.protection === 'weak' ? 'slow' : 'bad'}>{PROTECTION[worker.protection]}</span>
      </header>
      <p>{worker.summary}</p>
      <ul className="checks plain">
        {worker.checks.map((check) => (
          <li key={check.name} data-ok={check.ok}>
            <Icon name={check.ok ? 'check' : 'warning'} />
            <div>
              <strong>{check.name}</strong> <span className="visually-hidden">{check.ok ? 'is there' : 'is missing'}: </span>
              <span className="quiet">{check.detail}</span>
              {check.remedy && <p className="remedy">{check.remedy}</p>}
            </div>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The next request finds that there is no session, and the shell says so. */
async function signOut(): Promise<void> {
  await call('deleteSession', {});
  await system.refresh();
}

function Workers({ loaded }: { readonly loaded: Loaded<System> }) {
  if (loaded.state === 'loading') return <SkeletonLines count={5} label="Loading the system" />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="the state of the system" onRetry={() => void system.refresh()} />;
  const { version, engine, jobs_waiting, workers, failures } = loaded.data;
  return (
    <>
      <p className="system-facts">
        <span>dryrun {version}</span>
        <span>Record in {ENGINES[engine]}</span>
        <span>{jobs_waiting === 0 ? 'Nothing waits in line' : `${plural(jobs_waiting, 'job')} in line`}</span>
      </p>
      <h2>Workers</h2>
      {workers.some((worker) => worker.alive) || (
        <section className="panel">
          <h3>No worker is running</h3>
          <p>Solutions wait in line until there is one. <code>dryrun serve</code> normally starts them itself; one more is started by:</p>
          <Command text="dryrun worker" />
        </section>
      )}
      {workers.map((worker) => <WorkerCard key={worker.name} worker={worker} />)}
      <h2>Our failures</h2>
      <Failures failures={failures} />
    </>
  );
}

function Languages({ loaded }: { readonly loaded: Loaded<{ readonly languages: readonly Language[] }> }) {
  if (loaded.state === 'loading') return <SkeletonLines count={5} label="Loading the languages" />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="the languages" onRetry={() => void languages.refresh()} />;
  return (
    <ul className="languages plain">
      {loaded.data.languages.map((language) => (
        <li key={language.id} data-ok={language.installed}>
          <strong>{language.name}</strong>
          <span className="quiet">{language.installed ? language.version : 'Not installed'}</span>
          {language.remedy && <span className="remedy">{language.remedy}</span>}
        </li>
      ))}
    </ul>
  );
}

export function SystemPage() {
  useTitle('System');
  useEffect(() => onEvent((event) => {
    if (event.type === 'system.changed') void system.refresh();
  }), []);
  return (
    <div className="page system">
      <h1>System</h1>
      <Workers loaded={useResource(system)} />
      <h2>Languages</h2>
      <Languages loaded={useResource(languages)} />
      <h2>Your data</h2>
      <p><Link href="/data">Keep a copy of everything, or remove it</Link></p>
      <h2>This browser</h2>
      <p className="system-facts">
        <span>Signed in by a link. Signing out makes its cookie worthless; <code>dryrun link</code> prints another link.</span>
        <Button onClick={() => void signOut()}>Sign out</Button>
      </p>
    </div>
  );
}
