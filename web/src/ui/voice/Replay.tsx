import { useRef, useState, type ReactNode } from 'react';
import { Waveform } from './Waveform.tsx';
import type { Picture } from '../../lib/voice/picture.ts';

interface Props {
  readonly address: string;
  readonly title: string;
  /** null: not measured (yet); it can be heard all the same. */
  readonly picture: Picture | null;
  readonly children?: ReactNode;
}

/** The sound, with the browser's own buttons, and its picture, by which one goes to a place in it. */
export function Replay({ address, title, picture, children }: Props) {
  const audio = useRef<HTMLAudioElement>(null);
  const [position, setPosition] = useState(0);
  const [broken, setBroken] = useState(false);
  const seek = (seconds: number): void => {
    if (audio.current) audio.current.currentTime = seconds;
    setPosition(seconds);
  };
  const follow = (): void => setPosition(audio.current?.currentTime ?? 0);
  return (
    <section className="voice-replay" aria-label="Replay">
      {picture && <Waveform picture={picture} position={position} onSeek={seek} />}
      <audio ref={audio} controls preload="metadata" src={address} aria-label={title} onTimeUpdate={follow} onSeeked={follow} onError={() => setBroken(true)} />
      {broken && <p className="small" role="status">This browser cannot play it. <a href={address} download>Save the file</a> and play it elsewhere.</p>}
      {children}
    </section>
  );
}
