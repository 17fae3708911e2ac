import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { TroublePanel } from '../../ui/TroublePanel.tsx';
import { followRecord } from './data.ts';
import { ProblemsPage } from './list/ProblemsPage.tsx';

// The workbench brings the editor, which is most of the page's weight.
const WorkbenchPage = lazy(() => import('./workbench/WorkbenchPage.tsx').then((module) => ({ default: module.WorkbenchPage })));

export function CodePages() {
  useEffect(followRecord, []);
  return (
    <Suspense fallback={<div className="page"><SkeletonLines count={8} label="Loading the workbench" /></div>}>
      <Switch>
        <Route path="/code"><ProblemsPage /></Route>
        <Route path="/code/:slug">{({ slug }) => <WorkbenchPage key={slug} slug={slug} />}</Route>
        <Route><div className="page"><TroublePanel trouble={{ kind: 'missing', message: 'There is no page at this address.' }} what="this page" onRetry={() => undefined} /></div></Route>
      </Switch>
    </Suspense>
  );
}
