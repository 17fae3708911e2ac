import './cv.css';
import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { ComparePage } from './compare/ComparePage.tsx';
import { CvPage } from './CvPage.tsx';
import { followCvs } from './data.ts';
import { EditPage } from './edit/EditPage.tsx';
import { CvListPage } from './list/CvListPage.tsx';

export function CvPages() {
  useEffect(followCvs, []);
  return (
    <Switch>
      <Route path="/apply/cv/compare/:left/:right">{({ left, right }) => <ComparePage left={left} right={right} />}</Route>
      <Route path="/apply/cv/:id/edit">{({ id }) => <EditPage key={id} id={id} />}</Route>
      <Route path="/apply/cv/:id">{({ id }) => <CvPage key={id} id={id} />}</Route>
      <Route><CvListPage /></Route>
    </Switch>
  );
}
