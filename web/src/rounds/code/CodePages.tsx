import { useEffect } from 'react';
import { Route } from 'wouter';
import { page } from '../../ui/pages.ts';
import { RoundRoutes } from '../../ui/RoundRoutes.tsx';
import { followRecord } from './data.ts';
import { pages } from './pages.ts';

const PathPage = page(() => import('./path/PathPage.tsx').then((module) => module.PathPage));
const LoopPage = page(() => import('./loop/LoopPage.tsx').then((module) => module.LoopPage));
const ReviewPage = page(() => import('./drills/ReviewPage.tsx').then((module) => module.ReviewPage));

// These bring the editor, which is most of the page's weight; the lists of them do not.
const WorkbenchPage = page(() => import('./workbench/WorkbenchPage.tsx').then((module) => module.WorkbenchPage));
const ExamPage = page(() => import('./exam/ExamPage.tsx').then((module) => module.ExamPage));
const TaskPage = page(() => import('./front-end/TaskPage.tsx').then((module) => module.TaskPage));
const DebugPage = page(() => import('./drills/DebugPage.tsx').then((module) => module.DebugPage));
const RecursionDrillPage = page(() => import('./recursion/RecursionDrillPage.tsx').then((module) => module.RecursionDrillPage));

export function CodePages() {
  useEffect(followRecord, []);
  return (
    <RoundRoutes pages={pages}>
      <Route path="/code/path/:pattern?">{({ pattern }) => <PathPage chosen={pattern ?? null} />}</Route>
      <Route path="/code/front-end/:id">{({ id }) => <TaskPage key={id} id={id} />}</Route>
      <Route path="/code/drills/debug/:id">{({ id }) => <DebugPage key={id} id={id} />}</Route>
      <Route path="/code/drills/review/:id">{({ id }) => <ReviewPage key={id} id={id} />}</Route>
      <Route path="/code/event-loop/:id">{({ id }) => <LoopPage key={id} id={id} />}</Route>
      <Route path="/code/recursion/:id">{({ id }) => <RecursionDrillPage key={id} id={id} />}</Route>
      <Route path="/code/exams/:id">{({ id }) => <ExamPage key={id} id={id} />}</Route>
      <Route path="/code/:slug">{({ slug }) => <WorkbenchPage key={slug} slug={slug} />}</Route>
    </RoundRoutes>
  );
}
