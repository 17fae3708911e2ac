import { useEffect } from 'react';
import { Route } from 'wouter';
import { page } from '../../ui/pages.ts';
import { RoundRoutes } from '../../ui/RoundRoutes.tsx';
import { followRecord } from './data.ts';
import { pages } from './pages.ts';

const AdPage = page(() => import('./all.ts').then((module) => module.AdPage));
const ApplicationPage = page(() => import('./all.ts').then((module) => module.ApplicationPage));
const CvPages = page(() => import('./all.ts').then((module) => module.CvPages));

export function ApplyPages() {
  useEffect(followRecord, []);
  return (
    <RoundRoutes pages={pages}>
      <Route path="/apply/ads/:id">{({ id }) => <AdPage key={id} id={id} />}</Route>
      <Route path="/apply/cv/*?"><CvPages /></Route>
      <Route path="/apply/:id">{({ id }) => <ApplicationPage key={id} id={id} />}</Route>
    </RoundRoutes>
  );
}
