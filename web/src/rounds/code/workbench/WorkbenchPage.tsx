import './workbench.css';
import { useTitle } from '../../../lib/title.ts';
import '../../../ui/prose.css';
import './results.css';
import './sheet.css';
import { Link } from 'wouter';
import type { Problem } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { languages as languagesResource } from '../../../lib/system.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { draftsOf, problemOf } from '../data.ts';
import { Workbench } from './Workbench.tsx';

function Missing({ slug }: { readonly slug: string }) {
  return (
    <div className="page">
      <section className="panel" role="alert">
        <h1>There is no problem “{slug}”</h1>
        <p>It may have been renamed or taken out of the bank.</p>
        <Link className="button" href="/code">To the problems</Link>
      </section>
    </div>
  );
}

/** A package with errors cannot be judged; whoever keeps it wants to know why. */
function BrokenPackage({ problem }: { readonly problem: Problem }) {
  return (
    <div className="page">
      <section className="panel wide" role="alert">
        <h1>{problem.title}</h1>
        <p>The package of this problem has errors, so solutions to it cannot be judged. Repair these and it appears by itself:</p>
        <ul className="findings plain">
          {problem.findings.map((finding, i) => (
            <li key={i} data-severity={finding.severity}>
              <Icon name="warning" />
              <code>{finding.file}{finding.line > 0 && `:${finding.line}`}</code>
              <span>{finding.message}</span>
            </li>
          ))}
        </ul>
        <Link className="button" href="/code">To the problems</Link>
      </section>
    </div>
  );
}

function WorkbenchSkeleton() {
  return (
    <div className="bench-skeleton">
      <SkeletonLines count={14} label="Loading the problem" />
      <div className="skeleton" />
      <SkeletonLines count={5} label="Loading the editor" />
    </div>
  );
}

export function WorkbenchPage({ slug }: { readonly slug: string }) {
  const problem = useResource(problemOf(slug));
  const languages = useResource(languagesResource);
  const drafts = useResource(draftsOf(slug));

  useTitle(problem.state === 'ready' ? problem.data.title : '');

  for (const part of [problem, languages] as const) {
    if (part.state !== 'failed') continue;
    if (part === problem && part.trouble.kind === 'missing') return <Missing slug={slug} />;
    const retry = (): void => {
      void problemOf(slug).refresh();
      void languagesResource.refresh();
      void draftsOf(slug).refresh();
    };
    return <div className="page"><TroublePanel trouble={part.trouble} what="this problem" onRetry={retry} /></div>;
  }
  if (problem.state !== 'ready' || languages.state !== 'ready' || drafts.state === 'loading') return <WorkbenchSkeleton />;
  if (problem.data.state === 'broken') return <BrokenPackage problem={problem.data} />;
  // Without the server's drafts the ones of this browser do.
  return <Workbench problem={problem.data} languages={languages.data.languages} serverDrafts={drafts.state === 'ready' ? drafts.data.drafts : null} />;
}
