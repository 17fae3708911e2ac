import './voice.css';
import { useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import { formatElapsed } from '../../lib/format.ts';
import { describePicture, envelopePath, pitchPath, placeOf, seekBy, type Picture } from '../../lib/voice/picture.ts';

interface Props {
  readonly picture: Picture;
  /** Seconds: where it is being played. */
  readonly position: number;
  readonly onSeek: (seconds: number) => void;
}

const SOUND = { width: 1000, height: 120 };
const PITCH = { width: 1000, height: 60 };
const HEIGHT = SOUND.height + PITCH.height + 8;

/** Loudness over time with pauses shaded, the pitch below it, and a line where it is played. A slider by keyboard; in words for who cannot see it. */
export function Waveform({ picture, position, onSeek }: Props) {
  const { seconds } = picture;
  const drawn = useMemo(() => ({ sound: envelopePath(picture.envelope, SOUND), pitch: pitchPath(picture.pitch, PITCH), pauses: picture.pauses.map((one) => placeOf(one, seconds, SOUND.width)) }), [picture, seconds]);
  const clock = (s: number): string => formatElapsed(s * 1000);
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    if (event.type === 'pointerdown' || event.buttons === 1) onSeek(Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * seconds);
  };
  const press = (event: KeyboardEvent): void => {
    const to = seekBy(event.key, position, seconds);
    if (to === null) return;
    event.preventDefault();
    onSeek(to);
  };
  const { x } = placeOf({ from: position, to: position }, seconds, SOUND.width);
  return (
    <figure className="voice-wave">
      <svg
        viewBox={`0 0 ${SOUND.width} ${HEIGHT}`} preserveAspectRatio="none" role="slider" tabIndex={0} aria-label="Place in the recording" aria-valuemin={0} aria-valuemax={Math.round(seconds)}
        aria-valuenow={Math.round(position)} aria-valuetext={`${clock(position)} of ${clock(seconds)}`} onPointerDown={point} onPointerMove={point} onKeyDown={press}
      >
        <rect className="ground" width={SOUND.width} height={HEIGHT} />
        {drawn.pauses.map((one, i) => <rect key={i} className="pause" x={one.x} width={one.width} height={HEIGHT} />)}
        <path className="sound" d={drawn.sound} />
        <g transform={`translate(0 ${SOUND.height + 8})`}>
          <line className="middle" x2={PITCH.width} y1={PITCH.height / 2} y2={PITCH.height / 2} />
          <path className="pitch" d={drawn.pitch} />
        </g>
        <line className="head" x1={x} x2={x} y2={HEIGHT} />
      </svg>
      <p className="voice-wave-ends small quiet number" aria-hidden="true"><span>0:00</span><span>{clock(seconds)}</span></p>
      <figcaption className="small quiet">
        <span className="voice-key" data-kind="sound">loudness</span> <span className="voice-key" data-kind="pause">pauses</span> <span className="voice-key" data-kind="pitch">pitch, an octave up and down from its middle</span>
        <span className="voice-words"> {describePicture(picture).join(' ')}</span>
      </figcaption>
    </figure>
  );
}
