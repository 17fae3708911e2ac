// What the page says of a take.
import { formatElapsed } from '../format.ts';
import type { Heard } from './level.ts';
import { MOST_SECONDS, type NoMicrophone, type Sound, type Take } from './take.ts';

export interface Said {
  readonly headline: string;
  /** What to do about it; empty when there is nothing. */
  readonly advice: string;
}

const noMicrophone: Readonly<Record<NoMicrophone, Said>> = {
  none: { headline: 'There is no microphone', advice: 'Plug one in, or upload a recording that you made elsewhere.' },
  busy: { headline: 'The microphone is taken', advice: 'Another program has it, often a call that is still open. Close that, and try again.' },
  insecure: { headline: 'The browser gives this address no microphone', advice: 'It gives one to pages of this machine (http://127.0.0.1) and to https only. Open the page there, or upload a recording.' },
  unsupported: { headline: 'This browser cannot record', advice: 'Use a newer one, or upload a recording that you made elsewhere.' },
};

const recording: Readonly<Record<Heard, Said>> = {
  sound: { headline: 'Recording', advice: '' },
  silence: { headline: 'Nothing is heard', advice: 'Is the microphone muted, or another one chosen? It records on.' },
  clipping: { headline: 'Too loud', advice: 'The sound is cut off. Move away a little, or turn the microphone down. It records on.' },
};

const minutes = (seconds: number): string => (seconds % 3600 === 0 ? (seconds === 3600 ? 'one hour' : `${seconds / 3600} hours`) : `${seconds / 60} minutes`);

function stopped(sound: Sound): Said {
  const length = formatElapsed(sound.seconds * 1000);
  if (sound.seconds === 0) return { headline: 'Nothing was recorded', advice: 'It was stopped before the first sound came. Record it again.' };
  if (sound.silent) return { headline: `Nothing was heard in these ${length}`, advice: 'The microphone is muted, or another one than you spoke into. Record it again.' };
  const ended = sound.ended === 'limit' ? `It was stopped at ${minutes(MOST_SECONDS)}, the longest a take can be. ` : sound.ended === 'lost' ? 'The microphone went away. What you said until then is here. ' : '';
  const clipped = sound.clipped ? 'Some of it was too loud and is cut off: loudness and pitch will be doubtful. ' : '';
  return { headline: `A take of ${length}`, advice: `${ended}${clipped}It is not kept yet.` };
}

export function describeTake(take: Take<unknown>): Said {
  switch (take.state) {
    case 'idle': return { headline: 'Ready', advice: `At most ${minutes(MOST_SECONDS)}. It stays on this machine.` };
    case 'asking': return { headline: 'The browser asks for the microphone', advice: 'Allow it, above or beside the address.' };
    case 'denied': return { headline: 'The microphone is not allowed', advice: 'Allow it in the settings beside the address, and try again. Nothing was recorded.' };
    case 'no-microphone': return noMicrophone[take.why];
    case 'recording': return recording[take.heard];
    case 'paused': return { headline: 'Paused', advice: 'Nothing is recorded.' };
    case 'stopped': return stopped(take.sound);
    case 'sending': return { headline: 'Keeping it', advice: '' };
    case 'kept': return { headline: 'Kept', advice: '' };
    case 'failed': return { headline: 'It could not be kept', advice: 'The take is still here: try again, or save it as a file.' };
  }
}

/** "0:42 of about 1:30", "1:35, 5 s over 1:30" */
export function describeLength(seconds: number, target: number | null): string {
  const now = formatElapsed(seconds * 1000);
  if (target === null) return now;
  const over = Math.floor(seconds) - target;
  return over > 0 ? `${now}, ${over < 60 ? `${over} s` : formatElapsed(over * 1000)} over ${formatElapsed(target * 1000)}` : `${now} of about ${formatElapsed(target * 1000)}`;
}
