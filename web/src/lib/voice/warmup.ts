// Two minutes before a call: what to do in which second. The time comes from outside.

export interface Line {
  readonly seconds: number;
  readonly text: string;
}

export interface Step {
  readonly name: string;
  readonly how: string;
  /** One after the other. */
  readonly lines: readonly Line[];
}

const SENTENCE = '“I built the part that everybody used and nobody saw.”';

export const steps: readonly Step[] = [
  {
    name: 'Breathe',
    how: 'Sit or stand upright, both feet on the floor, shoulders down. The breath out is the longer one.',
    lines: Array.from({ length: 3 }, () => [{ seconds: 4, text: 'In, through the nose' }, { seconds: 6, text: 'Out, slowly, through the lips' }]).flat(),
  },
  { name: 'Hum', how: 'Lips closed, teeth apart. Hum on one breath from a low note to a middle one and back, quietly. Feel it behind the nose, never in the throat.', lines: [{ seconds: 15, text: 'Mmm, up and down, as often as the breath allows' }] },
  {
    name: 'Articulate',
    how: 'Each line twice, slowly and with much too much mouth.',
    lines: [
      { seconds: 7, text: '“Six cached queries, six quick crashes, six crisp fixes.”' },
      { seconds: 7, text: '“The proper prop is passed by the parent’s proper part.”' },
      { seconds: 7, text: '“Red lorries rarely roll a release back really early.”' },
    ],
  },
  {
    name: 'One sentence, three speeds',
    how: 'The same words each time. The middle one is the speed to take along.',
    lines: [{ seconds: 9, text: `Very slowly: ${SENTENCE}` }, { seconds: 6, text: `As fast as it stays clear: ${SENTENCE}` }, { seconds: 9, text: `So that somebody could write it down: ${SENTENCE}` }],
  },
  { name: 'The first answer', how: 'Aloud, to the end, without beginning again. It is only to have said it once today.', lines: [{ seconds: 30, text: '“Tell me about yourself.” What you do, what you did last that mattered, what you look for.' }] },
];

const secondsOf = ({ lines }: Step): number => lines.reduce((sum, line) => sum + line.seconds, 0);
export const TOTAL_SECONDS = steps.reduce((sum, step) => sum + secondsOf(step), 0);

export interface Place {
  readonly step: number;
  readonly line: number;
  /** Whole seconds left, of the line and of the step. */
  readonly lineLeft: number;
  readonly stepLeft: number;
}

/** Where one is after so many seconds; null when it is over. */
export function placeAt(seconds: number): Place | null {
  let end = 0;
  for (const [step, one] of steps.entries()) {
    const stepEnd = end + secondsOf(one);
    for (const [line, { seconds: length }] of one.lines.entries()) {
      end += length;
      if (seconds < end) return { step, line, lineLeft: Math.ceil(end - seconds), stepLeft: Math.ceil(stepEnd - seconds) };
    }
  }
  return null;
}

/** When a step begins; the end for one that is not there. */
export const beginOf = (step: number): number => steps.slice(0, Math.max(0, step)).reduce((sum, one) => sum + secondsOf(one), 0);
