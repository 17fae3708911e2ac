// A text as lines of coloured pieces, by the grammars of the editor: for code that is only read, which needs no editor.
import type { Language, LanguageSupport } from '@codemirror/language';
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { grammars, type LanguageId } from '../workbench/editor/languages.ts';

type Parser = Language['parser'];

export interface Piece {
  readonly text: string;
  /** Of lines.css; empty: none. */
  readonly look: string;
}
export type CodeLine = readonly Piece[];

// The same tags as the editor's theme.
const looks = tagHighlighter([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.controlKeyword, tags.self, tags.processingInstruction], class: 'code-keyword' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.character], class: 'code-string' },
  { tag: [tags.number, tags.bool, tags.null, tags.escape], class: 'code-number' },
  { tag: [tags.comment], class: 'code-comment' },
  { tag: [tags.typeName, tags.className, tags.namespace, tags.standard(tags.name)], class: 'code-type' },
  { tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.macroName], class: 'code-name' },
]);

/** What the drills call their languages; those without a grammar stay plain. */
const ALSO: Readonly<Record<string, LanguageId>> = { python: 'python3', tsx: 'typescript', jsx: 'javascript' };

/** A last line feed ends the last line. */
export const linesOf = (text: string): readonly string[] => (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
export const plainLines = (text: string): readonly CodeLine[] => linesOf(text).map((line) => [{ text: line, look: '' }]);

export function colour(text: string, parser: Parser): readonly CodeLine[] {
  const lines: Piece[][] = [[]];
  highlightCode(text, parser.parse(text), looks, (piece, look) => lines.at(-1)!.push({ text: piece, look }), () => lines.push([]));
  if (text.endsWith('\n')) lines.pop();
  return lines;
}

const isId = (language: string): language is LanguageId => Object.hasOwn(grammars, language);

/** Null: there is no grammar for it, or it cannot be fetched. */
export async function parserOf(language: string): Promise<Parser | null> {
  const id = ALSO[language] ?? language;
  if (!isId(id)) return null;
  try {
    if (language === 'tsx') return (await import('@codemirror/lang-javascript')).tsxLanguage.parser;
    const grammar = (await grammars[id].load()) as LanguageSupport | Language;
    return 'parser' in grammar ? grammar.parser : grammar.language.parser;
  } catch {
    return null;
  }
}
