import './voice-pages.css';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useResource } from '../../../lib/resource.ts';
import { followRecordings, recordings } from '../../../lib/voice/recordings.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { RecordingList } from './RecordingList.tsx';
import { Speak } from './Speak.tsx';

/** To hear oneself before others do. */
export function VoicePage() {
  const loaded = useResource(recordings);
  useEffect(followRecordings, []);
  return (
    <div className="page voice-page">
      <ScreenTabs />
      <h1>Voice</h1>
      <p>Say it aloud, hear it, and see pace, pauses and pitch beside what is usual for you. It stays in your record, on this machine. <Link href="/screen/voice/warm-up">Warm up first: two minutes.</Link></p>
      <Speak />
      <h2>Recordings</h2>
      {loaded.state === 'loading' && <SkeletonLines count={4} label="Loading the recordings" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the recordings" onRetry={() => void recordings.refresh()} />}
      {loaded.state === 'ready' && loaded.data.recordings.length === 0 && <p className="quiet">None yet. From the third on you see what is usual for you.</p>}
      {loaded.state === 'ready' && <RecordingList list={loaded.data} />}
    </div>
  );
}
