import './application.css';
import { Link, useLocation } from 'wouter';
import type { ApplicationWhole } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { useTitle } from '../../../lib/title.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { orSay, removeThing } from '../../../lib/things.ts';
import { applicationOf, cvVersions } from '../data.ts';
import { LetterButton } from '../letters/LettersDialog.tsx';
import { outcomeWords, stageWords } from '../words.ts';
import { Acquaintances } from './Acquaintances.tsx';
import { Debriefs } from './Debriefs.tsx';
import { Facts } from './Facts.tsx';
import { Contacts, Figures, Notes, Promises, Rounds } from './Parts.tsx';
import { Timeline } from './Timeline.tsx';

function Head({ whole }: { readonly whole: ApplicationWhole }) {
  const [, go] = useLocation();
  const { application, company } = whole;
  const remove = async (): Promise<void> => {
    // Away from it first: what is gone cannot be kept fresh.
    go('/apply');
    await orSay(removeThing('application', application.id, `${company.name} is off the board.`));
  };
  return (
    <header className="application-head">
      <Link href="/apply" className="button bare icon-only" aria-label="All applications" title="All applications"><Icon name="back" /></Link>
      <div>
        <h1>{company.name}</h1>
        <p>{application.role}</p>
      </div>
      <p className="application-stage" data-open={application.outcome === 'open'}>
        {application.outcome === 'open' ? stageWords[application.stage] : outcomeWords[application.outcome]}
      </p>
      <LetterButton application={application.id} company={company.name} />
      <Button look="bare" icon="bin" onClick={() => void remove()}>Remove</Button>
    </header>
  );
}

export function ApplicationPage({ id }: { readonly id: string }) {
  const resource = applicationOf(id);
  const loaded = useResource(resource);
  const cvs = useResource(cvVersions);
  const name = loaded.state === 'ready' ? loaded.data.company.name : 'Application';
  useTitle(name);
  if (loaded.state === 'loading') return <div className="page"><SkeletonLines count={8} label="Loading the application" /></div>;
  if (loaded.state === 'failed') return <div className="page"><TroublePanel trouble={loaded.trouble} what="this application" onRetry={() => void resource.refresh()} /></div>;
  const whole = loaded.data;
  const versions = cvs.state === 'ready' ? cvs.data.flatMap((one) => (!one.retired || one.id === whole.application.cv ? [[String(one.id), one.name] as const] : [])) : [];
  return (
    <div className="page application">
      <Head whole={whole} />
      <div className="application-columns">
        <div>
          <Facts whole={whole} cvs={versions} />
          <Rounds whole={whole} />
          <Debriefs whole={whole} />
          <Promises whole={whole} />
          <Figures whole={whole} />
          <Contacts whole={whole} />
          <Acquaintances connections={whole.connections} />
          <Notes whole={whole} />
        </div>
        <Timeline whole={whole} />
      </div>
    </div>
  );
}
