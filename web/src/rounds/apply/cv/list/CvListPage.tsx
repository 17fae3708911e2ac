import { useState } from 'react';
import { useActions } from '../../../../lib/actions.ts';
import { useResource } from '../../../../lib/resource.ts';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../../ApplyTabs.tsx';
import { cvList } from '../data.ts';
import { BringIn } from './BringIn.tsx';
import { chooseFile, useBringIn } from './bringIn.ts';
import { CvTable } from './CvTable.tsx';
import { Paste } from './Paste.tsx';

export function CvListPage() {
  const loaded = useResource(cvList);
  const { bring, arrived } = useBringIn();
  const [pasting, setPasting] = useState(false);
  useActions([
    { id: 'cv.upload', title: 'Check a CV: choose a file', section: 'CV', keys: 'n', words: 'upload pdf docx', run: chooseFile },
    { id: 'cv.paste', title: 'Paste the text of a CV', section: 'CV', run: () => setPasting(true) },
  ]);
  const cvs = loaded.state === 'ready' ? loaded.data.cvs : [];
  return (
    <div className="page cv-list" {...bring.dropZone}>
      <ApplyTabs />
      <h1>{cvs.length === 0 ? 'Your CV' : 'Versions of your CV'}</h1>
      <BringIn bring={bring} empty={loaded.state === 'ready' && cvs.length === 0} onChoose={chooseFile} onPaste={() => setPasting(true)} />
      {loaded.state === 'loading' && <SkeletonLines count={4} label="Loading the versions" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the versions of your CV" onRetry={() => void cvList.refresh()} />}
      {cvs.length > 0 && <CvTable cvs={cvs} />}
      {pasting && <Paste onTaken={arrived} onClose={() => setPasting(false)} />}
    </div>
  );
}
