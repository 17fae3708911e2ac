import './voice-pages.css';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { followRecordings, recordings } from '../../../lib/voice/recordings.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { RecordingList } from './RecordingList.tsx';
import { Speak } from './Speak.tsx';

/** To hear oneself before others do. */
export function VoicePage() {
  useEffect(followRecordings, []);
  return (
    <Page className="voice-page" tabs={<ScreenTabs />} heading="Voice">
      <p>Say it aloud, hear it, and see pace, pauses and pitch beside what is usual for you. It stays in your record, on this machine. <Link href="/screen/voice/warm-up">Warm up first: two minutes.</Link></p>
      <Speak />
      <h2>Recordings</h2>
      <Loaded of={recordings} what="the recordings" lines={4}>
        {(list) => (
          <>
            {list.recordings.length === 0 && <p className="quiet">None yet. From the third on you see what is usual for you.</p>}
            <RecordingList list={list} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
