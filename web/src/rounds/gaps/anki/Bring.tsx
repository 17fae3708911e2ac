import { useEffect, useRef, useState, type DragEvent } from 'react';
import { formatBytes } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { packages } from './data.ts';
import { refusalOf, send, type Upload } from './upload.ts';

interface Coming {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  /** Of it that is there; null: it was refused, and `sentence` says why. */
  readonly share: number | null;
  readonly sentence: string;
}

/** Packages that are chosen or dropped, each on its way. */
export function Bring() {
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [over, setOver] = useState(false);
  const uploads = useRef(new Map<number, Upload>());
  const last = useRef(0);
  useEffect(() => {
    // What is half-way when one leaves would arrive without anybody to see it.
    const sent = uploads.current;
    return () => sent.forEach((one) => one.stop());
  }, []);

  const gone = (key: number): void => setComing((now) => now.filter((one) => one.key !== key));
  const put = (key: number, part: Partial<Coming>): void => setComing((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const bring = async (file: File): Promise<void> => {
    const key = ++last.current;
    const sentence = refusalOf(file);
    setComing((now) => [...now.filter((one) => one.share !== null), { key, name: file.name, bytes: file.size, share: sentence ? null : 0, sentence: sentence ?? '' }]);
    if (sentence) return;
    const upload = send(file, (share) => put(key, { share }));
    uploads.current.set(key, upload);
    const ended = await upload.ended;
    uploads.current.delete(key);
    if (ended.kind === 'refused') return put(key, { share: null, sentence: ended.sentence });
    await packages.refresh();
    gone(key);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    for (const file of Array.from(event.dataTransfer.files)) void bring(file);
  };

  return (
    <section className="anki-bring" aria-label="Bring a package" data-over={over} onDrop={drop} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}>
      <p>In Anki, under File, Export, choose a deck as <strong>.apkg</strong>, with its scheduling. Drop it here, or choose it. It is opened in the jail, and you see what would come in before anything does.</p>
      <div><FileButton label="Package of Anki" accept=".apkg,.colpkg" look="primary" onFile={(file) => void bring(file)}>Choose a package</FileButton></div>
      {coming.map((one) => (one.share === null ? (
        <p key={one.key} role="alert" className="anki-bad"><Icon name="warning" /><span><strong>{one.name}</strong> was not taken. {one.sentence}</span><Button look="bare" onClick={() => gone(one.key)}>Dismiss</Button></p>
      ) : (
        <div key={one.key} className="anki-coming">
          <span role="status">{one.name}, {formatBytes(one.bytes)}, is on its way …</span>
          <progress aria-label={`How much of ${one.name} is there`} max={1} value={one.share} />
          <Button onClick={() => uploads.current.get(one.key)?.stop()}>Cancel</Button>
        </div>
      )))}
    </section>
  );
}
