import './mock.css';
import '../../../ui/practice/practice.css';
import { useState } from 'react';
import type { Ladder } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { standings } from '../../../lib/rehearsed.ts';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
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

/** The whole of a call, rehearsed: the program asks, waits, goes deeper, and says at the end what to practise. */
export function MockPage() {
  const questions = useResource(bank);
  const own = useResource(scripts);
  const claims = useResource(cross);
  const past = useResource(rehearsals);
  const coming = useResource(calls);
  const [running, setRunning] = useState<Running | null>(null);
  const [busy, setBusy] = useState(false);
  const failed = questions.state === 'failed' ? questions : own.state === 'failed' ? own : claims.state === 'failed' ? claims : null;
  const ready = questions.state === 'ready' && own.state === 'ready' && claims.state === 'ready';
  const begin = async ({ kind, minutes, aloud, listen, round }: Wishes): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const ladders = await fetchLadders(kind, claims.data.claims.map(({ claim }) => claim));
    const topics = planCall(kind, minutes, { scripts: own.data, ladders, questions: questions.data.questions, known: standings(past.state === 'ready' ? past.data : []), random: Math.random });
    const opened = listen && topics.length > 0 ? await openEar() : null;
    setBusy(false);
    if (opened && !opened.ok) notify(opened.why);
    if (topics.length === 0) return notify('There is nothing to ask: the bank of questions is empty.');
    setRunning({ number: (running?.number ?? 0) + 1, topics, minutes, round, devices: { speaker: createSpeaker({ muted: hasVoice() && !aloud }), ear: opened?.ok ? opened.ear : null } });
  };
  return (
    <div className="page">
      <ScreenTabs />
      <h1 className="visually-hidden">Mock interview</h1>
      {failed && <TroublePanel trouble={failed.trouble} what="what is asked" onRetry={() => [bank, scripts, cross].forEach((one) => void one.refresh())} />}
      {!failed && !ready && <SkeletonLines count={6} label="Loading what is asked" />}
      {ready && !running && <Setup calls={coming.state === 'ready' ? coming.data.calls : []} claims={claims.data.claims.length} scripts={own.data.length} busy={busy} onBegin={(wishes) => void begin(wishes).catch((error: unknown) => notify(describeTrouble({ kind: 'fault', message: String(error) })))} />}
      {running && <CallView key={running.number} topics={running.topics} minutes={running.minutes} round={running.round} devices={running.devices} questions={questions.state === 'ready' ? questions.data.questions : []} onNew={() => setRunning(null)} />}
    </div>
  );
}
