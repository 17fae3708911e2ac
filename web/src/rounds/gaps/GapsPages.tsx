import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { NoPage } from '../../ui/NoPage.tsx';
import { AnkiPage } from './anki/AnkiPage.tsx';
import { CardsPage } from './cards/CardsPage.tsx';
import { DayPage } from './day/DayPage.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { ReviewPage } from './review/ReviewPage.tsx';
import { followRecord } from './data.ts';

export function GapsPages() {
  useEffect(() => followRecord(), []);
  return (
    <Switch>
      <Route path="/gaps"><ReviewPage /></Route>
      <Route path="/gaps/day"><DayPage /></Route>
      <Route path="/gaps/cards"><CardsPage /></Route>
      <Route path="/gaps/anki"><AnkiPage /></Route>
      <Route path="/gaps/settings"><SettingsPage /></Route>
      <Route><NoPage /></Route>
    </Switch>
  );
}
