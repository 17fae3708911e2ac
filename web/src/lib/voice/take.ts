// One take, from the question for the microphone to a recording that is kept: a union of what can be, and the only ways between them.
// Nothing here knows a browser; recorder.ts tells it what happened.
import type { Trouble } from '../api.ts';
import type { Heard } from './level.ts';

/** The longest take, which the page tells beforehand. */
export const MOST_SECONDS = 3600;

/** Why there is no microphone to record with. */
export type NoMicrophone =
  /** None is plugged in. */
  | 'none'
  /** Another program has it. */
  | 'busy'
  /** The page's address is neither this machine nor https, so that the browser gives none. */
  | 'insecure'
  /** The browser cannot record. */
  | 'unsupported';

/** A take that has been made, and how it ended. */
export interface Sound {
  readonly wav: Blob;
  readonly seconds: number;
  /** When it began. */
  readonly made_at_ms: number;
  /** `limit`: it was as long as it may be; `lost`: the microphone went away. */
  readonly ended: 'asked' | 'limit' | 'lost';
  /** Nothing was heard in all of it. */
  readonly silent: boolean;
  /** Some of it was cut off. */
  readonly clipped: boolean;
}

export type Take<Kept> =
  | { readonly state: 'idle' }
  /** The browser asks the user for the microphone. */
  | { readonly state: 'asking' }
  | { readonly state: 'denied' }
  | { readonly state: 'no-microphone'; readonly why: NoMicrophone }
  | { readonly state: 'recording'; readonly seconds: number; readonly heard: Heard }
  | { readonly state: 'paused'; readonly seconds: number }
  | { readonly state: 'stopped'; readonly sound: Sound }
  | { readonly state: 'sending'; readonly sound: Sound }
  | { readonly state: 'kept'; readonly kept: Kept }
  /** It could not be kept; it is still here. */
  | { readonly state: 'failed'; readonly sound: Sound; readonly trouble: Trouble };

export type Happening<Kept> =
  | { readonly type: 'ask' }
  | { readonly type: 'denied' }
  | { readonly type: 'no-microphone'; readonly why: NoMicrophone }
  | { readonly type: 'granted' }
  | { readonly type: 'heard'; readonly seconds: number; readonly heard: Heard }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stopped'; readonly sound: Sound }
  | { readonly type: 'send' }
  | { readonly type: 'kept'; readonly kept: Kept }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  /** What was taken is let go. */
  | { readonly type: 'clear' }
  /** What was let go is fetched back. */
  | { readonly type: 'restore'; readonly sound: Sound };

/** A take that is not kept yet and would be lost with the page. */
export const holds = (take: Take<unknown>): boolean => ['recording', 'paused', 'stopped', 'sending', 'failed'].includes(take.state);

export const soundOf = (take: Take<unknown>): Sound | null => ('sound' in take ? take.sound : null);

/** What follows. What cannot happen in a state (a second press, a late answer) changes nothing. */
export function step<Kept>(take: Take<Kept>, what: Happening<Kept>): Take<Kept> {
  switch (what.type) {
    case 'ask':
      return ['idle', 'denied', 'no-microphone', 'kept'].includes(take.state) ? { state: 'asking' } : take;
    case 'denied':
      return take.state === 'asking' ? { state: 'denied' } : take;
    case 'no-microphone':
      return take.state === 'asking' ? { state: 'no-microphone', why: what.why } : take;
    case 'granted':
      return take.state === 'asking' ? { state: 'recording', seconds: 0, heard: 'sound' } : take;
    case 'heard':
      return take.state === 'recording' ? { state: 'recording', seconds: what.seconds, heard: what.heard } : take;
    case 'pause':
      return take.state === 'recording' ? { state: 'paused', seconds: take.seconds } : take;
    case 'resume':
      return take.state === 'paused' ? { state: 'recording', seconds: take.seconds, heard: 'sound' } : take;
    case 'stopped':
      return take.state === 'recording' || take.state === 'paused' ? { state: 'stopped', sound: what.sound } : take;
    case 'send':
      return take.state === 'stopped' || take.state === 'failed' ? { state: 'sending', sound: take.sound } : take;
    case 'kept':
      return take.state === 'sending' ? { state: 'kept', kept: what.kept } : take;
    case 'failed':
      return take.state === 'sending' ? { state: 'failed', sound: take.sound, trouble: what.trouble } : take;
    case 'clear':
      // While it is on its way nobody knows whether it arrived.
      return take.state === 'sending' ? take : { state: 'idle' };
    case 'restore':
      return take.state === 'idle' ? { state: 'stopped', sound: what.sound } : take;
  }
}
