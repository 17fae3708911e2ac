// A CV comes in: dropped or chosen, kept as a version, and shown.
import { useState, type DragEvent } from 'react';
import { useLocation } from 'wouter';
import { describeTrouble, type Trouble } from '../../../../lib/api.ts';
import { notify } from '../../../../lib/notices.ts';
import { tell } from '../../../../lib/things.ts';
import { upload, type Taken } from '../data.ts';
import type { Coming } from './BringIn.tsx';

export interface BringingIn {
  readonly coming: Coming;
  /** A version that was taken is shown; what stands in its way is given back. */
  readonly arrived: (taken: Taken) => Trouble | null;
  readonly take: (files: FileList) => Promise<void>;
  /** For the element on which files may be dropped. */
  readonly dropZone: {
    readonly 'data-over': boolean;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
  };
}

/** Opens the file picker of the one <BringIn> that is on the page. */
export const chooseFile = (): void => document.querySelector<HTMLInputElement>('#cv-file')?.click();

export function useBringIn(): BringingIn {
  const [, go] = useLocation();
  const [coming, setComing] = useState<Coming>({ state: 'ready' });
  const [over, setOver] = useState(false);
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
  return {
    coming,
    arrived,
    take,
    dropZone: {
      'data-over': over,
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      },
      onDragOver(event) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
    },
  };
}
