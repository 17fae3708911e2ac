// Where in the words of a transcript something was found, as pieces to draw: pure.
import type { TranscriptMark, TranscriptPart } from '../../contract/api.ts';

export type MarkKind = TranscriptMark['kind'];

export interface Piece {
  readonly text: string;
  /** What was found in it; empty: nothing. */
  readonly kinds: readonly MarkKind[];
  /** Ids for links: of each point that begins here. */
  readonly begins: readonly TranscriptMark[];
}

export const markWords: Readonly<Record<MarkKind, string>> = {
  sound: 'um, uh', marker: 'filler', hedge: 'hedge', must: 'point', forbidden: 'better unsaid', verbatim: 'as written',
};

/** The marks of each part, in order. */
export function marksByPart(marks: readonly TranscriptMark[]): ReadonlyMap<number, readonly TranscriptMark[]> {
  const map = new Map<number, TranscriptMark[]>();
  for (const mark of marks) {
    const list = map.get(mark.part);
    if (list) list.push(mark);
    else map.set(mark.part, [mark]);
  }
  for (const list of map.values()) list.sort((a, b) => a.from - b.from || a.to - b.to);
  return map;
}

/** The text of a part, cut wherever a mark begins or ends; marks may lie over each other. Each piece knows the marks over it. */
export function pieces(text: string, marks: readonly TranscriptMark[]): readonly Piece[] {
  if (marks.length === 0) return [{ text, kinds: [], begins: [] }];
  const cuts = [...new Set([0, text.length, ...marks.flatMap((m) => [m.from, m.to])])].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const list: Piece[] = [];
  let open: TranscriptMark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!;
    open = open.filter((m) => m.to > from);
    while (next < marks.length && marks[next]!.from <= from) open.push(marks[next++]!);
    open = open.filter((m) => m.to > from);
    list.push({ text: text.slice(from, cuts[i + 1]), kinds: [...new Set(open.map((m) => m.kind))], begins: open.filter((m) => m.from === from) });
  }
  return list;
}

/** The ids that links lead to: of the first place of each point. */
export function firstPlaces(marks: readonly TranscriptMark[], prefix: string): ReadonlyMap<TranscriptMark, string> {
  const ids = new Map<TranscriptMark, string>();
  const taken = new Set<string>();
  for (const mark of [...marks].sort((a, b) => a.part - b.part || a.from - b.from)) {
    const id = `${prefix}-${mark.kind}-${mark.index}`;
    if ((mark.kind !== 'must' && mark.kind !== 'forbidden') || taken.has(id)) continue;
    taken.add(id);
    ids.set(mark, id);
  }
  return ids;
}

export interface Place {
  readonly mark: TranscriptMark;
  readonly words: string;
  readonly part: TranscriptPart;
}

/** Every place as words, for those who do not see the marks. What goes over several parts is one for each. */
export function places(parts: readonly TranscriptPart[], marks: readonly TranscriptMark[]): readonly Place[] {
  return [...marks]
    .sort((a, b) => a.part - b.part || a.from - b.from)
    .flatMap((mark) => {
      const part = parts[mark.part];
      return part ? [{ mark, part, words: part.text.slice(mark.from, mark.to) }] : [];
    });
}
