import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { NoPage } from '../../ui/NoPage.tsx';
import { followRecord } from './data.ts';
import { ProblemsPage } from './list/ProblemsPage.tsx';

// The workbench brings the editor, which is most of the page's weight.
const WorkbenchPage = lazy(() => import('./workbench/WorkbenchPage.tsx').then((module) => ({ default: module.WorkbenchPage })));

// An exam brings the editor, too; the list of them does not.
const ExamsPage = lazy(() => import('./exam/ExamsPage.tsx').then((module) => ({ default: module.ExamsPage })));
const ExamPage = lazy(() => import('./exam/ExamPage.tsx').then((module) => ({ default: module.ExamPage })));

// The map of patterns with the meter, and the drill that goes with it.
const PathPage = lazy(() => import('./path/PathPage.tsx').then((module) => ({ default: module.PathPage })));
const RecognizePage = lazy(() => import('./recognize/RecognizePage.tsx').then((module) => ({ default: module.RecognizePage })));

// The workbench of pages brings the editor, too.
const FrontEndPage = lazy(() => import('./front-end/FrontEndPage.tsx').then((module) => ({ default: module.FrontEndPage })));
const TaskPage = lazy(() => import('./front-end/TaskPage.tsx').then((module) => ({ default: module.TaskPage })));

// Only who types brings the drills.
const TypingPage = lazy(() => import('./typing/TypingPage.tsx').then((module) => ({ default: module.TypingPage })));

const ElsewherePage = lazy(() => import('./elsewhere/ElsewherePage.tsx').then((module) => ({ default: module.ElsewherePage })));

// The drills of the event loop, and the picture of one.
const LoopsPage = lazy(() => import('./loop/LoopsPage.tsx').then((module) => ({ default: module.LoopsPage })));
const OwnPage = lazy(() => import('./loop/OwnPage.tsx').then((module) => ({ default: module.OwnPage })));
const LoopPage = lazy(() => import('./loop/LoopPage.tsx').then((module) => ({ default: module.LoopPage })));

// Debugging brings the editor, a review does not.
const DrillsPage = lazy(() => import('./drills/DrillsPage.tsx').then((module) => ({ default: module.DrillsPage })));
const DebugPage = lazy(() => import('./drills/DebugPage.tsx').then((module) => ({ default: module.DebugPage })));
const ReviewPage = lazy(() => import('./drills/ReviewPage.tsx').then((module) => ({ default: module.ReviewPage })));

// A drill on recursion brings the editor; the list of them does not.
const RecursionPage = lazy(() => import('./recursion/RecursionPage.tsx').then((module) => ({ default: module.RecursionPage })));
const RecursionDrillPage = lazy(() => import('./recursion/RecursionDrillPage.tsx').then((module) => ({ default: module.RecursionDrillPage })));

export function CodePages() {
  useEffect(followRecord, []);
  return (
    <Suspense fallback={<div className="page"><SkeletonLines count={8} label="Loading the page" /></div>}>
      <Switch>
        <Route path="/code"><ProblemsPage /></Route>
        <Route path="/code/elsewhere"><ElsewherePage /></Route>
        <Route path="/code/path/:pattern?">{({ pattern }) => <PathPage chosen={pattern ?? null} />}</Route>
        <Route path="/code/recognize"><RecognizePage /></Route>
        <Route path="/code/front-end"><FrontEndPage /></Route>
        <Route path="/code/front-end/:id">{({ id }) => <TaskPage key={id} id={id} />}</Route>
        <Route path="/code/typing"><TypingPage /></Route>
        <Route path="/code/drills"><DrillsPage /></Route>
        <Route path="/code/drills/debug/:id">{({ id }) => <DebugPage key={id} id={id} />}</Route>
        <Route path="/code/drills/review/:id">{({ id }) => <ReviewPage key={id} id={id} />}</Route>
        <Route path="/code/event-loop"><LoopsPage /></Route>
        <Route path="/code/own-program"><OwnPage /></Route>
        <Route path="/code/event-loop/:id">{({ id }) => <LoopPage key={id} id={id} />}</Route>
        <Route path="/code/recursion"><RecursionPage /></Route>
        <Route path="/code/recursion/:id">{({ id }) => <RecursionDrillPage key={id} id={id} />}</Route>
        <Route path="/code/exams"><ExamsPage /></Route>
        <Route path="/code/exams/:id">{({ id }) => <ExamPage key={id} id={id} />}</Route>
        <Route path="/code/:slug">{({ slug }) => <WorkbenchPage key={slug} slug={slug} />}</Route>
        <Route><NoPage /></Route>
      </Switch>
    </Suspense>
  );
}
