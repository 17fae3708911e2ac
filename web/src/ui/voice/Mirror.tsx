import './voice.css';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from '../../lib/store.ts';
import { createMirror } from '../../lib/voice/mirror.ts';
import { Button } from '../Button.tsx';

/**
 * The camera as a mirror while one speaks, off until it is wanted. Never recorded, which it says; the camera goes off when the page is left,
 * hidden or closed.
 */
export function Mirror() {
  const mirror = useMemo(() => createMirror(), []);
  const video = useRef<HTMLVideoElement>(null);
  const now = useStore(mirror.state);
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') mirror.close();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', mirror.close);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', mirror.close);
      mirror.close();
    };
  }, [mirror]);
  useEffect(() => {
    if (video.current) video.current.srcObject = now.state === 'on' ? now.stream : null;
  }, [now]);
  return (
    <section className="voice-mirror" aria-label="Mirror" data-state={now.state}>
      {now.state === 'on' && <video ref={video} autoPlay muted playsInline aria-label="Your camera, as a mirror" />}
      <div className="voice-made">
        {now.state === 'on' ? <Button icon="camera" onClick={mirror.close}>Camera off</Button> : <Button icon="camera" disabled={now.state === 'asking'} onClick={() => void mirror.open()}>Use the camera as a mirror</Button>}
      </div>
      <div role="status">
        {now.state === 'asking' && <p className="small">The browser asks for the camera: allow it, above or beside the address.</p>}
        {now.state === 'denied' && <p className="small">The camera is not allowed. Allow it in the settings beside the address, and try again.</p>}
        {now.state === 'no-camera' && <p className="small">{now.sentence}</p>}
      </div>
      <p className="small quiet">A mirror and nothing else: the picture is not recorded, not sent and not looked at by any program. The camera goes off when you leave this page or put it in the background.</p>
    </section>
  );
}
