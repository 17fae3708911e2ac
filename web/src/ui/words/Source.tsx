import './words.css';
import { useId, useState } from 'react';
import { decodeText, tooLong, TRANSCRIPT_BYTES_MAX } from '../../lib/words/file.ts';
import { FileButton } from '../FileButton.tsx';

interface Props {
  readonly text: string;
  readonly rows?: number;
  readonly onText: (text: string) => void;
}

/** Where a transcript comes from: pasted, or out of a file. What is too long is said; `tooLong` of lib/words/file.ts tells whether it can be sent. */
export function Source({ text, rows = 8, onText }: Props) {
  const id = useId();
  const [trouble, setTrouble] = useState('');
  const open = async (file: File): Promise<void> => {
    if (file.size > 4 * TRANSCRIPT_BYTES_MAX) return setTrouble(`${file.name} is larger than what is taken here. "dryrun voice transcript" on the command line takes 16 MB.`);
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    setTrouble(tooLong(read));
    onText(read);
  };
  return (
    <div className="words-source">
      <label htmlFor={id}>The transcript: WebVTT, SRT, whisper's JSON, or text with NAME: before what somebody says</label>
      <textarea id={id} className="field" rows={rows} value={text} aria-describedby={`${id}-wrong`} onChange={(event) => { onText(event.target.value); setTrouble(tooLong(event.target.value)); }} />
      <div>
        <FileButton label="Or a file" accept=".vtt,.srt,.json,.txt,.md,text/*" onFile={(file) => void open(file)}>Or a file</FileButton>
      </div>
      <p id={`${id}-wrong`}>{trouble && <span className="form-wrong" role="alert">{trouble}</span>}</p>
    </div>
  );
}
