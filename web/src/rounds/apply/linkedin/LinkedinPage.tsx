import './linkedin.css';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { LinkedinCheck } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { sentence } from '../../../lib/format.ts';
import { isUnderWay } from '../../../lib/job.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Waiting } from '../../../ui/JobViews.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../ApplyTabs.tsx';
import { cvList, followCvs } from '../cv/data.ts';
import { followLinkedin, forget, linkedinCheck } from './data.ts';
import { Report } from './Report.tsx';
import { Upload } from './Upload.tsx';

const remove = async (): Promise<void> => {
  const trouble = await forget();
  notify(trouble ? describeTrouble(trouble) : 'What was found is removed.');
};

function Check({ check }: { readonly check: LinkedinCheck }) {
  switch (check.state) {
    case 'queued': return <><p role="status">{check.name} waits for a worker to read it.</p><Waiting /></>;
    case 'running': return <p role="status">{check.name} is being read and compared …</p>;
    case 'refused': return <section className="panel linkedin-bad" role="alert"><h2>This cannot be read</h2><p>{sentence(check.failure)}</p></section>;
    case 'failed': return <section className="panel linkedin-bad" role="alert"><h2>This is our fault: it could not be compared</h2><p>{sentence(check.failure)}</p><p>The upload is gone; bring it once more.</p></section>;
    case 'done': return (
      <>
        <p className="small quiet linkedin-head">
          <span>{check.name} beside {check.report?.cv_name ? <Link href={`/apply/cv/${check.cv}`}>{check.report.cv_name}</Link> : 'the CV'}{check.finished_at_ms !== null && <>, <Ago at_ms={check.finished_at_ms} /></>}</span>
          <Button look="bare" icon="bin" onClick={() => void remove()}>Remove</Button>
        </p>
        {check.report && <Report report={check.report} />}
      </>
    );
  }
}

/** Where the profile and a version of the CV tell different stories. */
export function LinkedinPage() {
  const loaded = useResource(linkedinCheck);
  const versions = useResource(cvList);
  useEffect(followLinkedin, []);
  useEffect(followCvs, []);
  const cvs = versions.state === 'ready' ? versions.data.cvs.filter((one) => !one.retired) : [];
  const check = loaded.state === 'ready' ? loaded.data.check : null;
  const busy = check !== null && isUnderWay(check);
  return (
    <div className="page linkedin">
      <ApplyTabs />
      <h1>LinkedIn beside your CV</h1>
      {versions.state === 'ready' && cvs.length === 0 && <section className="panel"><p>There is no version of your CV yet to compare the profile with. <Link href="/apply/cv">Bring one first.</Link></p></section>}
      {cvs.length > 0 && <Upload cvs={cvs} busy={busy} />}
      {(loaded.state === 'loading' || versions.state === 'loading') && <SkeletonLines count={4} label="Loading the comparison" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the comparison" onRetry={() => void linkedinCheck.refresh()} />}
      {versions.state === 'failed' && <TroublePanel trouble={versions.trouble} what="the versions of your CV" onRetry={() => void cvList.refresh()} />}
      {check && <Check check={check} />}
    </div>
  );
}
