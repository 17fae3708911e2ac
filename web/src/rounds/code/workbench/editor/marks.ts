// Compiler messages at their lines: a wavy line under the place, a sign in the margin, the text on hover and when the cursor is there.
// Edits move the marks along; an edit of a marked line removes its mark, since the message is no longer about what stands there.
import { RangeSet, StateEffect, StateField, type EditorState, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, hoverTooltip, type DecorationSet } from '@codemirror/view';
import type { Diagnostic, Severity } from '../../../../lib/terminal.ts';

export const setMarks = StateEffect.define<readonly Diagnostic[]>();

interface Spec {
  readonly severity: Severity;
  readonly message: string;
}

/** From the named column to the end of the word there; the whole line's text when there is no column. */
function rangeOf(doc: Text, diagnostic: Diagnostic): { from: number; to: number } | null {
  if (diagnostic.line < 1 || diagnostic.line > doc.lines) return null;
  const line = doc.line(diagnostic.line);
  if (line.length === 0) return null;
  if (diagnostic.column === null) return { from: line.from + (line.text.length - line.text.trimStart().length), to: line.to };
  const start = Math.min(diagnostic.column - 1, line.length - 1);
  const word = /^\w+/.exec(line.text.slice(start))?.[0].length ?? 1;
  return { from: line.from + start, to: line.from + start + word };
}

function build(doc: Text, diagnostics: readonly Diagnostic[]): DecorationSet {
  const ranges = diagnostics.flatMap((diagnostic) => {
    const range = rangeOf(doc, diagnostic);
    if (!range || range.from >= range.to) return [];
    const spec: Spec = { severity: diagnostic.severity, message: diagnostic.message };
    return [Decoration.mark({ class: `cm-mark cm-mark-${diagnostic.severity}`, spec }).range(range.from, range.to)];
  });
  return Decoration.set(ranges, true);
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks;
    if (transaction.docChanged) {
      const touched: [number, number][] = [];
      transaction.changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
        const doc = transaction.newDoc;
        touched.push([doc.lineAt(fromB).from, doc.lineAt(toB).to]);
      });
      next = marks.map(transaction.changes).update({ filter: (from, to) => !touched.some(([a, b]) => from <= b && to >= a) });
    }
    for (const effect of transaction.effects) if (effect.is(setMarks)) next = build(transaction.newDoc, effect.value);
    return next;
  },
  provide: (self) => EditorView.decorations.from(self),
});

function specsAt(state: EditorState, from: number, to: number): { spec: Spec; from: number; to: number }[] {
  const found: { spec: Spec; from: number; to: number }[] = [];
  state.field(field).between(from, to, (start, end, mark) => {
    found.push({ spec: (mark.spec as { readonly spec: Spec }).spec, from: start, to: end });
  });
  return found;
}

class Sign extends GutterMarker {
  readonly severity: Severity;

  constructor(severity: Severity) {
    super();
    this.severity = severity;
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof Sign && other.severity === this.severity;
  }

  override toDOM(): Node {
    const dot = document.createElement('span');
    dot.className = `cm-sign cm-sign-${this.severity}`;
    dot.textContent = this.severity === 'error' ? '●' : '▲';
    return dot;
  }
}

const signs = gutter({
  class: 'cm-signs',
  markers(view) {
    const byLine = new Map<number, Severity>();
    for (const { spec, from } of specsAt(view.state, 0, view.state.doc.length)) {
      const line = view.state.doc.lineAt(from).from;
      if (byLine.get(line) !== 'error') byLine.set(line, spec.severity);
    }
    return RangeSet.of([...byLine].map(([line, severity]) => new Sign(severity).range(line)), true);
  },
  initialSpacer: () => new Sign('error'),
});

const tooltip = hoverTooltip((view, position) => {
  const here = specsAt(view.state, position, position);
  const first = here[0];
  if (!first) return null;
  return {
    pos: first.from,
    end: first.to,
    create() {
      const dom = document.createElement('div');
      dom.className = 'cm-message';
      dom.textContent = here.map(({ spec }) => spec.message).join('\n');
      return { dom };
    },
  };
});

export const marks: Extension = [field, signs, tooltip];
