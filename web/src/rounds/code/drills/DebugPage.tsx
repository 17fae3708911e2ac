import '../workbench/workbench.css';
import '../workbench/results.css';
import '../../../ui/prose.css';
import './drills.css';
import { useResource } from '../../../lib/resource.ts';
import { languages as languagesResource } from '../../../lib/system.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { OneDrill } from '../OneDrill.tsx';
import { draftsOf, problemOf } from '../data.ts';
import { debugOf } from './data.ts';
import { DebugBench } from './DebugBench.tsx';

function Loaded({ id, problem: slug }: { readonly id: string; readonly problem: string }) {
  const drill = useResource(debugOf(id));
  const problem = useResource(problemOf(slug));
  const languages = useResource(languagesResource);
  const drafts = useResource(draftsOf(slug));
  for (const part of [problem, languages] as const) {
    if (part.state !== 'failed') continue;
    const retry = (): void => {
      void problemOf(slug).refresh();
      void languagesResource.refresh();
      void draftsOf(slug).refresh();
    };
    return <div className="page"><TroublePanel trouble={part.trouble} what="this drill" onRetry={retry} /></div>;
  }
  if (drill.state !== 'ready' || problem.state !== 'ready' || languages.state !== 'ready' || drafts.state === 'loading') return <div className="page"><SkeletonLines count={10} label="Loading the drill" /></div>;
  const own = languages.data.languages.filter((one) => one.id === drill.data.language);
  return <DebugBench drill={drill.data} problem={problem.data} languages={own} serverDrafts={drafts.state === 'ready' ? drafts.data.drafts : null} />;
}

/** A program with a planted bug: find it, say what it is, mend it. */
export const DebugPage = ({ id }: { readonly id: string }) => <OneDrill id={id} resource={debugOf(id)} missing="program with a bug" list="/code/drills">{(drill) => <Loaded id={id} problem={drill.problem} />}</OneDrill>;
