// The grammar of each language, loaded when first used, and how it is indented.
import type { Extension } from '@codemirror/state';
import type { Language } from '../../../../contract/api.ts';

export type LanguageId = Language['id'];

/** What else is edited: the files of a page. */
export type GrammarId = LanguageId | 'html' | 'css' | 'jsx';

export interface Grammar {
  readonly indent: string;
  readonly load: () => Promise<Extension>;
}

const cpp = (): Promise<Extension> => import('@codemirror/lang-cpp').then((m) => m.cpp());
const python = (): Promise<Extension> => import('@codemirror/lang-python').then((m) => m.pythonLanguage);

export const grammars: Readonly<Record<GrammarId, Grammar>> = {
  c: { indent: '    ', load: cpp },
  cpp: { indent: '    ', load: cpp },
  python3: { indent: '    ', load: python },
  pypy3: { indent: '    ', load: python },
  javascript: { indent: '  ', load: () => import('@codemirror/lang-javascript').then((m) => m.javascriptLanguage) },
  typescript: { indent: '  ', load: () => import('@codemirror/lang-javascript').then((m) => m.typescriptLanguage) },
  java: { indent: '    ', load: () => import('@codemirror/lang-java').then((m) => m.java()) },
  rust: { indent: '    ', load: () => import('@codemirror/lang-rust').then((m) => m.rust()) },
  html: { indent: '  ', load: () => import('@codemirror/lang-html').then((m) => m.html()) },
  css: { indent: '  ', load: () => import('@codemirror/lang-css').then((m) => m.css()) },
  jsx: { indent: '  ', load: () => import('@codemirror/lang-javascript').then((m) => m.jsxLanguage) },
  go: { indent: '\t', load: () => import('@codemirror/lang-go').then((m) => m.go()) },
};

/** The one used last, else the first that is installed and has starter code. */
export function firstLanguage(kept: readonly string[], languages: readonly Language[], starters: readonly string[]): LanguageId {
  const installed = languages.filter((language) => language.installed);
  const wanted = kept.map((id) => installed.find((language) => language.id === id)).find(Boolean);
  return (wanted ?? installed.find((language) => starters.includes(language.id)) ?? installed[0] ?? languages[0])?.id ?? 'cpp';
}
