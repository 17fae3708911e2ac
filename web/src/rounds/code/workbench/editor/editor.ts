// The code editor, without React. It lives in a shadow tree: there CodeMirror puts its rules into constructed style sheets, which a
// strict Content-Security-Policy allows, while in the document itself it would add <style> elements, which that forbids.
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, undo } from '@codemirror/commands';
import { bracketMatching, codeFolding, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, rectangularSelection } from '@codemirror/view';
import type { Diagnostic, Place } from '../../../../lib/terminal.ts';
import { grammars, type GrammarId } from './languages.ts';
import { marks, setMarks } from './marks.ts';
import { theme } from './theme.ts';

export interface Editor {
  source(): string;
  /** Another text with a history of its own: another language, or what the server had. */
  open(source: string, language: GrammarId): void;
  /** As if typed: undo brings back what was there. */
  replace(source: string): void;
  undo(): void;
  mark(diagnostics: readonly Diagnostic[]): void;
  goTo(place: Place): void;
  focus(): void;
  destroy(): void;
}

interface Options {
  readonly host: HTMLElement;
  readonly label: string;
  /** The user, or `replace`, changed the text. */
  readonly onEdit: (source: string) => void;
}

/**
 * Typing over a selection: left to itself, Chromium carries the look of the replaced text over as a style attribute, which the
 * Content-Security-Policy refuses with an error in the console.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    const { data } = event;
    if (event.inputType !== 'insertText' || data === null || empty || event.isComposing || view.state.selection.ranges.length > 1) return false;
    const insert = (): Transaction => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const handled = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, data, insert));
    if (!handled) view.dispatch(insert());
    return true;
  },
});

const common: Extension = [
  lineNumbers(), marks, history(), typeOver, drawSelection(), rectangularSelection(), indentOnInput(), bracketMatching(), closeBrackets(), codeFolding(),
  highlightActiveLine(), highlightActiveLineGutter(), highlightSelectionMatches(), search(), theme, EditorState.allowMultipleSelections.of(true),
  // Tab indents; Escape and then Tab leaves, as the help says.
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, indentWithTab]),
];

export function createEditor({ host, label, onEdit }: Options): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const grammar = new Compartment();
  let shown: GrammarId | null = null;

  const listener = EditorView.updateListener.of((update) => {
    if (update.docChanged) onEdit(update.state.doc.toString());
  });
  const stateOf = (source: string, indent: string): EditorState =>
    EditorState.create({
      doc: source,
      extensions: [
        common, listener, grammar.of([]), indentUnit.of(indent), EditorState.tabSize.of(4),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off' }),
      ],
    });
  const view = new EditorView({ state: stateOf('', '    '), parent: root, root });

  return {
    source: () => view.state.doc.toString(),
    open(source, language) {
      shown = language;
      view.setState(stateOf(source, grammars[language].indent));
      // Plain until its grammar has come, and for good when it cannot be fetched.
      grammars[language].load().then(
        (extension) => {
          if (shown === language) view.dispatch({ effects: grammar.reconfigure(extension) });
        },
        () => undefined,
      );
    },
    replace(source) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: source },
        selection: { anchor: Math.min(view.state.selection.main.anchor, source.length) },
        annotations: Transaction.userEvent.of('input.restore'),
      });
    },
    undo: () => void undo(view),
    mark: (diagnostics) => view.dispatch({ effects: setMarks.of(diagnostics) }),
    goTo(place) {
      const line = view.state.doc.line(Math.min(Math.max(1, place.line), view.state.doc.lines));
      const anchor = Math.min(line.to, line.from + Math.max(0, (place.column ?? 1) - 1));
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    focus: () => view.focus(),
    destroy() {
      view.destroy();
    },
  };
}
