// What a program and the judge's said to each other, as packages and the server write it down.

export interface Turn {
  readonly who: 'judge' | 'program' | 'pass';
  /** What was said until the other spoke. */
  readonly lines: readonly string[];
}

const SIGNS: Readonly<Record<string, Turn['who']>> = { '<': 'judge', '>': 'program' };

/** A line of the judge begins with "<", one of the program with ">"; "---" stands between passes. */
export function turnsOf(text: string): Turn[] {
  const turns: { who: Turn['who']; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const who = SIGNS[line.charAt(0)];
    const last = turns.at(-1);
    if (who === undefined) {
      if (line.trim() === '---') turns.push({ who: 'pass', lines: [] });
    } else if (last?.who === who) {
      last.lines.push(line.slice(1));
    } else {
      turns.push({ who, lines: [line.slice(1)] });
    }
  }
  return turns;
}
