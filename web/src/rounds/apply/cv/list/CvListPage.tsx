import { useEffect, useState, type DragEvent } from 'react';
import { useLocation } from 'wouter';
import { useActions } from '../../../../lib/actions.ts';
import { describeTrouble, type Trouble } from '../../../../lib/api.ts';
import { notify } from '../../../../lib/notices.ts';
import { useResource } from '../../../../lib/resource.ts';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../../ApplyTabs.tsx';
import { tell } from '../../../../lib/things.ts';
import { cvList, upload, type Taken } from '../data.ts';
import { BringIn, type Coming } from './BringIn.tsx';
import { CvTable } from './CvTable.tsx';
import { Paste } from './Paste.tsx';

export function CvListPage() {
  const [, go] = useLocation();
  const loaded = useResource(cvList);
  const [coming, setComing] = useState<Coming>({ state: 'ready' });
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  useEffect(() => {
    document.title = 'Versions of the CV · dryrun';
  }, []);
  const choose = (): void => document.querySelector<HTMLInputElement>('#cv-file')?.click();
  useActions([
    { id: 'cv.upload', title: 'Check a CV: choose a file', section: 'CV', keys: 'n', words: 'upload pdf docx', run: choose },
    { id: 'cv.paste', title: 'Paste the text of a CV', section: 'CV', run: () => setPasting(true) },
  ]);
  const arrived = (taken: Taken): Trouble | null => {
    if (!taken.ok) return taken.trouble;
    if (taken.written.change === null) notify(`This very document is here already, as ${taken.version.name}.`);
    else tell(taken.written, `${taken.version.name} is kept.`);
    go(`/apply/cv/${taken.version.id}`);
    return null;
  };
  const take = async (files: FileList): Promise<void> => {
    const file = files[0];
    if (!file || coming.state === 'uploading') return;
    setComing({ state: 'uploading', name: file.name, bytes: file.size });
    const trouble = arrived(await upload(file));
    // The file stays where it is: it can be given again.
    setComing(trouble ? { state: 'refused', name: file.name, sentence: describeTrouble(trouble), again: () => void take(files) } : { state: 'ready' });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  const cvs = loaded.state === 'ready' ? loaded.data.cvs : [];
  return (
    <div className="page cv-list" data-over={over} onDrop={drop} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}>
      <ApplyTabs />
      <h1>{cvs.length === 0 ? 'Your CV' : 'Versions of your CV'}</h1>
      <BringIn coming={coming} empty={loaded.state === 'ready' && cvs.length === 0} onFiles={(files) => void take(files)} onChoose={choose} onPaste={() => setPasting(true)} />
      {loaded.state === 'loading' && <SkeletonLines count={4} label="Loading the versions" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the versions of your CV" onRetry={() => void cvList.refresh()} />}
      {cvs.length > 0 && <CvTable cvs={cvs} />}
      {pasting && <Paste onTaken={arrived} onClose={() => setPasting(false)} />}
    </div>
  );
}
