// Hearing a take before it is kept. Through Web Audio, since the page's policy gives <audio> no addresses but those of the server.
import { createStore, type Store } from '../store.ts';

/** A longer one would take more memory than it is worth, decoded; it can be heard when it is kept. */
export const MOST_HEARD_SECONDS = 900;

export interface Listening {
  readonly playing: Store<boolean>;
  play(wav: Blob): Promise<void>;
  stop(): void;
}

export function createListening(): Listening {
  const playing = createStore(false);
  let context: AudioContext | null = null;
  const stop = (): void => {
    void context?.close();
    context = null;
    playing.set(false);
  };
  return {
    playing,
    stop,
    async play(wav) {
      stop();
      const mine = new AudioContext();
      context = mine;
      playing.set(true);
      try {
        const source = mine.createBufferSource();
        source.buffer = await mine.decodeAudioData(await wav.arrayBuffer());
        if (context !== mine) return;
        source.connect(mine.destination);
        source.onended = () => context === mine && stop();
        source.start();
      } catch {
        // Closed meanwhile, or no way to play: what was said can still be kept.
        if (context === mine) stop();
      }
    },
  };
}
