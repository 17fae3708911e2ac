import './mock.css';
import '../../../ui/practice/practice.css';
import { useState } from 'react';
import type { CrossClaim, Ladder, Question, Script } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { standings } from '../../../lib/rehearsed.ts';
import { useResource } from '../../../lib/resource.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { bank, calls, cross, rehearsals, scripts } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { CallView } from './CallView.tsx';
import { openEar } from './ear.ts';
import type { Topic } from './mock.ts';
import { planCall, type MockKind } from './plan.ts';
import { Setup, type Wishes } from './Setup.tsx';
import { createSpeaker, hasVoice } from './speak.ts';
import type { Devices } from './useCall.ts';

const LADDERS = 6;

interface Running {
  readonly number: number;
  readonly topics: readonly Topic[];
  readonly minutes: number;
  readonly round: number | null;
  readonly devices: Devices;
}

/** The ladders of the claims that need it most; one that cannot be fetched is left out. */
async function fetchLadders(kind: MockKind, claims: readonly number[]): Promise<readonly Ladder[]> {
  if (kind !== 'manager') return [];
  const got = await Promise.all(claims.slice(0, LADDERS).map((id) => call('getLadder', { params: { id }, query: { language: 'en' } })));
  return got.flatMap((one) => (one.ok ? [one.value] : []));
}

interface MockProps {
  readonly questions: readonly Question[];
  readonly own: readonly Script[];
  readonly claims: readonly CrossClaim[];
}

function Mock({ questions, own, claims }: MockProps) {
  const past = useResource(rehearsals);
  const coming = useResource(calls);
  const [running, setRunning] = useState<Running | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = async ({ kind, minutes, aloud, listen, round }: Wishes): Promise<void> => {
    setBusy(true);
    const ladders = await fetchLadders(kind, claims.map(({ claim }) => claim));
    const topics = planCall(kind, minutes, { scripts: own, ladders, questions, known: standings(past.state === 'ready' ? past.data : []), random: Math.random });
    const opened = listen && topics.length > 0 ? await openEar() : null;
    setBusy(false);
    if (opened && !opened.ok) notify(opened.why);
    if (topics.length === 0) return notify('There is nothing to ask: the bank of questions is empty.');
    setRunning({ number: (running?.number ?? 0) + 1, topics, minutes, round, devices: { speaker: createSpeaker({ muted: hasVoice() && !aloud }), ear: opened?.ok ? opened.ear : null } });
  };
  if (running) return <CallView key={running.number} topics={running.topics} minutes={running.minutes} round={running.round} devices={running.devices} questions={questions} onNew={() => setRunning(null)} />;
  return <Setup calls={coming.state === 'ready' ? coming.data.calls : []} claims={claims.length} scripts={own.length} busy={busy} onBegin={(wishes) => void begin(wishes).catch((error: unknown) => notify(describeTrouble({ kind: 'fault', message: String(error) })))} />;
}

/** The whole of a call, rehearsed: the program asks, waits, goes deeper, and says at the end what to practise. */
export const MockPage = () => (
  <Page tabs={<ScreenTabs />} heading="Mock interview" unseen>
    <Loaded of={bank} what="what is asked">
      {({ questions }) => (
        <Loaded of={scripts} what="your scripts">
          {(own) => <Loaded of={cross} what="your claims">{({ claims }) => <Mock questions={questions} own={own} claims={claims} />}</Loaded>}
        </Loaded>
      )}
    </Loaded>
  </Page>
);
