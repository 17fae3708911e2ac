import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { NoPage } from '../../ui/NoPage.tsx';
import { AdPage } from './ads/AdPage.tsx';
import { AdsPage } from './ads/AdsPage.tsx';
import { CapturePage } from './ads/CapturePage.tsx';
import { AnswersPage } from './answers/AnswersPage.tsx';
import { ApplicationPage } from './application/ApplicationPage.tsx';
import { BoardPage } from './board/BoardPage.tsx';
import { ClaimsPage } from './claims/ClaimsPage.tsx';
import { CvPages } from './cv/CvPages.tsx';
import { followRecord } from './data.ts';
import { DuePage } from './due/DuePage.tsx';
import { FunnelPage } from './funnel/FunnelPage.tsx';
import { LinkedinPage } from './linkedin/LinkedinPage.tsx';
import { TablePage } from './table/TablePage.tsx';

export function ApplyPages() {
  useEffect(followRecord, []);
  return (
    <Switch>
      <Route path="/apply"><BoardPage /></Route>
      <Route path="/apply/table"><TablePage /></Route>
      <Route path="/apply/claims"><ClaimsPage /></Route>
      <Route path="/apply/answers"><AnswersPage /></Route>
      <Route path="/apply/due"><DuePage /></Route>
      <Route path="/apply/linkedin"><LinkedinPage /></Route>
      <Route path="/apply/ads"><AdsPage /></Route>
      <Route path="/apply/ads/capture"><CapturePage /></Route>
      <Route path="/apply/ads/:id">{({ id }) => <AdPage key={id} id={id} />}</Route>
      <Route path="/apply/funnel"><FunnelPage /></Route>
      <Route path="/apply/cv/*?"><CvPages /></Route>
      <Route path="/apply/:id">{({ id }) => <ApplicationPage key={id} id={id} />}</Route>
      <Route><NoPage /></Route>
    </Switch>
  );
}
