import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { NoPage } from '../../ui/NoPage.tsx';
import { CrossPage } from './cross/CrossPage.tsx';
import { SittingPage } from './cross/SittingPage.tsx';
import { ExplainPage } from './explain/ExplainPage.tsx';
import { ExplainOnePage } from './explain/ExplainOnePage.tsx';
import { MockPage } from './mock/MockPage.tsx';
import { CallPage } from './call/CallPage.tsx';
import { CallsPage } from './calls/CallsPage.tsx';
import { followRecord } from './data.ts';
import { RecordingPage } from './voice/RecordingPage.tsx';
import { VoicePage } from './voice/VoicePage.tsx';
import { WarmUpPage } from './voice/WarmUpPage.tsx';
import { WordsPage } from './words/WordsPage.tsx';
import { RangePage } from './range/RangePage.tsx';
import { AloudPage } from './scripts/AloudPage.tsx';
import { ScriptsPage } from './scripts/ScriptsPage.tsx';

export function ScreenPages() {
  useEffect(() => followRecord(), []);
  return (
    <Switch>
      <Route path="/screen"><CallsPage /></Route>
      <Route path="/screen/call/:id">{({ id }) => <CallPage key={id} id={id} />}</Route>
      <Route path="/screen/scripts/:id/aloud">{({ id }) => <AloudPage key={id} id={Number(id)} />}</Route>
      <Route path="/screen/scripts/:id?">{({ id }) => <ScriptsPage open={id ? Number(id) : null} />}</Route>
      <Route path="/screen/range"><RangePage /></Route>
      <Route path="/screen/words"><WordsPage /></Route>
      <Route path="/screen/voice"><VoicePage /></Route>
      <Route path="/screen/voice/warm-up"><WarmUpPage /></Route>
      <Route path="/screen/voice/:id">{({ id }) => <RecordingPage key={id} id={id} />}</Route>
      <Route path="/screen/cross"><CrossPage /></Route>
      <Route path="/screen/cross/:id">{({ id }) => <SittingPage key={id} id={id} />}</Route>
      <Route path="/screen/mock"><MockPage /></Route>
      <Route path="/screen/explain"><ExplainPage /></Route>
      <Route path="/screen/explain/:id">{({ id }) => <ExplainOnePage key={id} id={id} />}</Route>
      <Route><NoPage /></Route>
    </Switch>
  );
}
