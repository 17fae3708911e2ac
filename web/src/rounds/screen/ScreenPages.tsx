import { useEffect } from 'react';
import { Route } from 'wouter';
import { page } from '../../ui/pages.ts';
import { RoundRoutes } from '../../ui/RoundRoutes.tsx';
import { followRecord } from './data.ts';
import { pages } from './pages.ts';

const CallPage = page(() => import('./all.ts').then((module) => module.CallPage));
const AloudPage = page(() => import('./all.ts').then((module) => module.AloudPage));
const ScriptsPage = page(() => import('./all.ts').then((module) => module.ScriptsPage));
const RecordingPage = page(() => import('./all.ts').then((module) => module.RecordingPage));
const SittingPage = page(() => import('./all.ts').then((module) => module.SittingPage));
const ExplainOnePage = page(() => import('./all.ts').then((module) => module.ExplainOnePage));

export function ScreenPages() {
  useEffect(() => followRecord(), []);
  return (
    <RoundRoutes pages={pages}>
      <Route path="/screen/call/:id">{({ id }) => <CallPage key={id} id={id} />}</Route>
      <Route path="/screen/scripts/:id/aloud">{({ id }) => <AloudPage key={id} id={Number(id)} />}</Route>
      <Route path="/screen/scripts/:id?">{({ id }) => <ScriptsPage open={id ? Number(id) : null} />}</Route>
      <Route path="/screen/voice/:id">{({ id }) => <RecordingPage key={id} id={id} />}</Route>
      <Route path="/screen/cross/:id">{({ id }) => <SittingPage key={id} id={id} />}</Route>
      <Route path="/screen/explain/:id">{({ id }) => <ExplainOnePage key={id} id={id} />}</Route>
    </RoundRoutes>
  );
}
