// The microphone of the browser: raw samples, one channel, at the rate of the sound card.
import type { NoMicrophone } from './take.ts';
import workletUrl from './worklet.ts?worker&url';

export interface CaptureEvents {
  readonly onSamples: (samples: Float32Array) => void;
  /** The microphone was unplugged, or the permission taken back. */
  readonly onLost: () => void;
}

export interface Capture {
  readonly rateHz: number;
  /** Lets the microphone go, after the last samples were handed on. */
  stop(): Promise<void>;
}

export type Opened = { readonly ok: true; readonly capture: Capture } | { readonly ok: false; readonly why: 'denied' | NoMicrophone };
export type OpenCapture = (events: CaptureEvents) => Promise<Opened>;

/** What the browser does for telephone calls would falsify loudness, pauses and pitch. */
const AS_IT_IS: MediaTrackConstraints = { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false };
const LAST_SAMPLES_MS = 500;

function whyOf(error: unknown): 'denied' | NoMicrophone {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError': return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError': return 'none';
    case 'NotReadableError':
    case 'AbortError': return 'busy';
    default: return 'unsupported';
  }
}

async function listen(stream: MediaStream, { onSamples, onLost }: CaptureEvents): Promise<Capture> {
  const context = new AudioContext();
  try {
    await context.audioWorklet.addModule(workletUrl);
    const source = context.createMediaStreamSource(stream);
    const node = new AudioWorkletNode(context, 'capture', { numberOfInputs: 1, numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit', channelInterpretation: 'speakers' });
    let ended: () => void = () => undefined;
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    node.port.onmessage = ({ data }: MessageEvent<Float32Array | 'end'>) => (data === 'end' ? ended() : onSamples(data));
    stream.getAudioTracks()[0]?.addEventListener('ended', onLost);
    source.connect(node);
    await context.resume();
    return {
      rateHz: context.sampleRate,
      async stop() {
        stream.getAudioTracks()[0]?.removeEventListener('ended', onLost);
        node.port.postMessage('end');
        await Promise.race([end, new Promise((resolve) => setTimeout(resolve, LAST_SAMPLES_MS))]);
        for (const track of stream.getTracks()) track.stop();
        await context.close();
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

export const openCapture: OpenCapture = async (events) => {
  if (!globalThis.isSecureContext) return { ok: false, why: 'insecure' };
  if (!navigator.mediaDevices?.getUserMedia || typeof AudioWorkletNode === 'undefined') return { ok: false, why: 'unsupported' };
  let stream: MediaStream | null = null;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: AS_IT_IS, video: false });
    return { ok: true, capture: await listen(stream, events) };
  } catch (error) {
    for (const track of stream?.getTracks() ?? []) track.stop();
    return { ok: false, why: whyOf(error) };
  }
};
