// The grammar of each language, loaded when first used, and how it is indented.
import type { Extension } from '@codemirror/state';
import type { Language } from '../../../../contract/api.ts';

export type LanguageId = Language['id'];

export interface Grammar {
  readonly indent: string;
  readonly load: () => Promise<Extension>;
}

const cpp = (): Promise<Extension> => import('@codemirror/lang-cpp').then((m) => m.cpp());

export const grammars: Readonly<Record<LanguageId, Grammar>> = {
  c: { indent: '    ', load: cpp },
  cpp: { indent: '    ', load: cpp },
  python3: { indent: '    ', load: () => import('@codemirror/lang-python').then((m) => m.pythonLanguage) },
  javascript: { indent: '  ', load: () => import('@codemirror/lang-javascript').then((m) => m.javascriptLanguage) },
  java: { indent: '    ', load: () => import('@codemirror/lang-java').then((m) => m.java()) },
  rust: { indent: '    ', load: () => import('@codemirror/lang-rust').then((m) => m.rust()) },
  go: { indent: '\t', load: () => import('@codemirror/lang-go').then((m) => m.go()) },
};
