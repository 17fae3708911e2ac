import './uploading.css';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { describeTrouble } from '../lib/api.ts';
import { formatBytes } from '../lib/format.ts';
import { useStore } from '../lib/store.ts';
import { createUploads, isBusy, type Bringing, type Coming, type Uploads } from '../lib/upload.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

export interface Bring {
  readonly uploads: Uploads;
  readonly coming: readonly Coming[];
  readonly busy: boolean;
  readonly take: (file: File) => void;
  /** For the element on which files may be dropped. */
  readonly dropZone: {
    readonly 'data-over': boolean;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
  };
}

/** The files that come in on a page; they are sent and received as the page says now. */
export function useUploads<T>(bringing: Bringing<T>): Bring {
  const now = useRef(bringing);
  now.current = bringing;
  const [uploads] = useState(() => createUploads<T>({ send: (file, onShare) => now.current.send(file, onShare), arrived: (value, file) => now.current.arrived(value, file), several: bringing.several ?? false }));
  const [over, setOver] = useState(false);
  const coming = useStore(uploads.store);
  useEffect(() => uploads.leave, [uploads]);
  const take = (file: File): void => void uploads.bring(file);
  return {
    uploads,
    coming,
    busy: isBusy(coming),
    take,
    dropZone: {
      'data-over': over,
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        Array.from(event.dataTransfer.files).forEach(take);
      },
      onDragOver(event) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
    },
  };
}

function OnItsWay({ one, uploads }: { readonly one: Coming; readonly uploads: Uploads }) {
  const { file, share } = one;
  return (
    <div className="upload">
      <span>{share < 1 ? `${file.name}, ${formatBytes(file.size)}, is on its way …` : `${file.name} is there, and is looked at …`}</span>
      <progress aria-label={`How much of ${file.name} is there`} max={1} value={share} />
      {share < 1 && <Button onClick={() => uploads.dismiss(one.key)}>Cancel</Button>}
    </div>
  );
}

interface Props {
  readonly bring: Bring;
  /** "was not taken" */
  readonly refused?: string;
}

/** What is on its way, and what was not taken. */
export function Uploading({ bring: { uploads, coming }, refused = 'was not taken' }: Props) {
  return (
    <div className="uploads" aria-live="polite">
      {coming.map((one) => (one.trouble === null ? <OnItsWay key={one.key} one={one} uploads={uploads} /> : (
        <div key={one.key} role="alert" className="upload upload-bad">
          <Icon name="warning" />
          <span><strong>{one.file.name}</strong> {refused}. {describeTrouble(one.trouble)}</span>
          <Button icon="reset" onClick={() => void uploads.again(one.key)}>Try again</Button>
          <Button look="bare" onClick={() => uploads.dismiss(one.key)}>Dismiss</Button>
        </div>
      )))}
    </div>
  );
}
