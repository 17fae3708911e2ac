// The camera as a mirror: its picture goes to one <video> of this page and nowhere else. Nothing here, and nothing else of the page, takes a
// frame of it or records it; mirror.test.ts holds the source to that.
import { createStore, type Store } from '../store.ts';

export type MirrorState =
  | { readonly state: 'off' }
  | { readonly state: 'asking' }
  | { readonly state: 'on'; readonly stream: MediaStream }
  | { readonly state: 'denied' }
  | { readonly state: 'no-camera'; readonly sentence: string };

export interface Mirror {
  readonly state: Store<MirrorState>;
  open(): Promise<void>;
  /** Lets the camera go; its light goes out. */
  close(): void;
}

export type OpenCamera = () => Promise<MediaStream>;

const camera: OpenCamera = () => {
  if (!globalThis.isSecureContext || !navigator.mediaDevices?.getUserMedia) return Promise.reject(new DOMException('', 'NotSupportedError'));
  return navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'user', width: { ideal: 640 } } });
};

function failed(error: unknown): MirrorState {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError': return { state: 'denied' };
    case 'NotFoundError':
    case 'OverconstrainedError': return { state: 'no-camera', sentence: 'There is no camera. A mirror on the wall does as well.' };
    case 'NotReadableError':
    case 'AbortError': return { state: 'no-camera', sentence: 'Another program has the camera, often a call that is still open.' };
    default: return { state: 'no-camera', sentence: 'The browser gives this address no camera: it gives one to pages of this machine (http://127.0.0.1) and to https only.' };
  }
}

const letGo = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

export function createMirror(open: OpenCamera = camera): Mirror {
  const state = createStore<MirrorState>({ state: 'off' });
  let asked = 0;
  const close = (): void => {
    asked++;
    const now = state.get();
    if (now.state === 'on') letGo(now.stream);
    state.set({ state: 'off' });
  };
  return {
    state,
    close,
    async open() {
      close();
      const mine = asked;
      state.set({ state: 'asking' });
      try {
        const stream = await open();
        // The page may have been left while the browser asked.
        if (mine !== asked) return letGo(stream);
        for (const track of stream.getTracks()) track.addEventListener('ended', () => mine === asked && close());
        state.set({ state: 'on', stream });
      } catch (error) {
        if (mine === asked) state.set(failed(error));
      }
    },
  };
}
