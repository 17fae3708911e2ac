import { useState } from 'react';
import type { Cv } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { useTitle } from '../../../lib/title.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TabPanel, Tabs } from '../../../ui/Tabs.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ClaimsOfCv } from '../claims/TakeBullets.tsx';
import { CvHead } from './CvHead.tsx';
import { cvOf } from './data.ts';
import { FindingsView } from './FindingsView.tsx';
import { ReadingView } from './ReadingView.tsx';
import { RoundTrip } from './RoundTrip.tsx';
import { Standing } from './Standing.tsx';

type TabId = 'findings' | 'reading' | 'claims';

function Whole({ cv }: { readonly cv: Cv }) {
  const [tab, setTab] = useState<TabId>('findings');
  return (
    <>
      <CvHead cv={cv} />
      <Standing cv={cv} />
      {cv.read && (
        <>
          <Tabs
            label="This version" prefix="cv" chosen={tab} onChoose={setTab}
            tabs={[{ id: 'findings', title: <>Findings</> }, { id: 'reading', title: <>What a machine reads</> }, { id: 'claims', title: <>Claims</> }]}
          />
          <TabPanel prefix="cv" id="findings" shown={tab === 'findings'}><FindingsView cv={cv} read={cv.read} /></TabPanel>
          <TabPanel prefix="cv" id="reading" shown={tab === 'reading'}><RoundTrip cv={cv.version.id} /><ReadingView report={cv.read.report} /></TabPanel>
          <TabPanel prefix="cv" id="claims" shown={tab === 'claims'}><ClaimsOfCv cv={cv.version.id} /></TabPanel>
        </>
      )}
    </>
  );
}

export function CvPage({ id }: { readonly id: string }) {
  const resource = cvOf(id);
  const loaded = useResource(resource);
  const name = loaded.state === 'ready' ? loaded.data.version.name : 'CV';
  useTitle(name);
  if (loaded.state === 'loading') return <div className="page"><SkeletonLines count={8} label="Loading the CV" /></div>;
  if (loaded.state === 'failed') return <div className="page"><TroublePanel trouble={loaded.trouble} what="this version of your CV" onRetry={() => void resource.refresh()} /></div>;
  return <div className="cv-page"><Whole cv={loaded.data} /></div>;
}
