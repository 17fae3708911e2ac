// The browser's own voice, where it has one. It reads text that the program wrote; nothing is sent to anybody, unless the browser's voice is one of a network,
// and those are not taken. Whatever happens to the voice, what it should have said stands on the page, and the call goes on.
import { createStore, type Store } from '../../../lib/store.ts';

/** By which means questions come now. */
export type Means =
  | 'aloud'
  /** The user wants them in writing. */
  | 'muted'
  /** The browser has no English voice of this machine. */
  | 'no-voice'
  /** The voice failed FAILS times one after the other, and is not tried again. */
  | 'failed';

/** What became of one saying. */
export type Told =
  | 'said'
  /** It was cut off: by the user, or by what is said next. */
  | 'stopped'
  /** The voice began and broke off, refused, or never came to its end. */
  | 'failed'
  /** It was only written. */
  | 'written';

export interface Speaker {
  readonly means: Store<Means>;
  /** Resolves when it was said or cannot be; at once where it is only written. */
  say(text: string): Promise<Told>;
  speaking(): boolean;
  stop(): void;
  mute(muted: boolean): void;
}

type Synthesis = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices' | 'speaking'> & Partial<Pick<SpeechSynthesis, 'resume'>>;
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;
type Page = Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;

/** An English voice of this machine. */
export const pickVoice = <V extends Voice>(voices: readonly V[]): V | null => voices.find(({ lang, localService }) => localService && /^en\b/i.test(lang)) ?? null;

/** Voices may hang without an end; speech is not slower than this. */
const MS_PER_LETTER = 120;
const MOST_MS = (text: string): number => 3000 + text.length * MS_PER_LETTER;
export const FAILS = 2;

const synthesisHere = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : null);
export const hasVoice = (synthesis: Synthesis | null = synthesisHere()): boolean => synthesis !== null && pickVoice(synthesis.getVoices()) !== null;

/** Browsers load their voices after the page: hears of it when they are there. Returns the way to stop. */
export function onVoices(hear: () => void, synthesis: SpeechSynthesis | null = synthesisHere()): () => void {
  synthesis?.addEventListener?.('voiceschanged', hear);
  return () => synthesis?.removeEventListener?.('voiceschanged', hear);
}

interface Around {
  readonly synthesis?: Synthesis | null;
  readonly utter?: (text: string) => SpeechSynthesisUtterance;
  readonly page?: Page | null;
  readonly clock?: () => number;
  readonly muted?: boolean;
}

export function createSpeaker({ synthesis = synthesisHere(), utter = (text) => new SpeechSynthesisUtterance(text), page = globalThis.document ?? null, clock = () => performance.now(), muted = false }: Around = {}): Speaker {
  const meansNow = (): Means => (hasVoice(synthesis) ? 'aloud' : 'no-voice');
  const means = createStore<Means>(muted ? 'muted' : meansNow());
  let end: ((told: Told) => void) | null = null;
  let fails = 0;
  const stop = (): void => {
    end?.('stopped');
    synthesis?.cancel();
  };
  const say = (text: string): Promise<Told> => {
    stop();
    // Voices may have come, or gone, since.
    if (means.get() === 'aloud' || means.get() === 'no-voice') means.set(meansNow());
    const voice = means.get() === 'aloud' && synthesis ? pickVoice(synthesis.getVoices()) : null;
    if (!synthesis || !voice) return Promise.resolve('written');
    return new Promise((resolve) => {
      const latest = clock() + MOST_MS(text);
      const over = (told: Told): void => {
        if (end !== over) return;
        end = null;
        clearTimeout(timer);
        page?.removeEventListener('visibilitychange', back);
        fails = told === 'failed' ? fails + 1 : told === 'said' ? 0 : fails;
        if (fails >= FAILS) means.set('failed');
        resolve(told);
      };
      const giveUp = (): void => {
        over('failed');
        synthesis.cancel();
      };
      // In the background clocks are slow, and some browsers hold the voice.
      const back = (): void => {
        if (page?.visibilityState !== 'visible') return;
        if (clock() >= latest) giveUp();
        else synthesis.resume?.();
      };
      const timer = setTimeout(giveUp, MOST_MS(text));
      end = over;
      page?.addEventListener('visibilitychange', back);
      const utterance = utter(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.onend = () => over('said');
      utterance.onerror = () => over('failed');
      try {
        synthesis.speak(utterance);
      } catch {
        over('failed');
      }
    });
  };
  return {
    means,
    say,
    speaking: () => end !== null,
    stop,
    mute(wanted) {
      fails = 0;
      means.set(wanted ? 'muted' : meansNow());
      if (wanted) stop();
    },
  };
}

export const meansWords: Readonly<Record<Means, string>> = {
  aloud: 'Questions are asked aloud, and written here.',
  muted: 'Questions are written, as you chose.',
  'no-voice': 'Questions are written: this browser has no English voice of its own.',
  failed: 'The voice failed, so the questions are written.',
};

/** Of a whole call: how each was put; empty where none was spoken, for then there is nothing to tell apart. */
export function toldWords(told: readonly Told[]): string {
  const n = (one: Told): number => told.filter((which) => which === one).length;
  const aloud = n('said') + n('stopped');
  const failed = n('failed');
  if (aloud + failed === 0) return 'All of it was asked in writing.';
  return `Asked ${[aloud > 0 && `aloud: ${aloud}`, n('written') > 0 && `in writing: ${n('written')}`, failed > 0 && `by a voice that failed, and read: ${failed}`].filter(Boolean).join('; ')}.`;
}
