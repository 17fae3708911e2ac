// A loop without an end would hold its frame's process for ever, and with it each later preview: no page can end a process. So each turn of a loop asks first
// (web/frames/machine.ts), and one that goes on too long ends with an error at its line. Lines stay where they are. The judge's browser runs the files as they are.
import { parser } from '@lezer/javascript';
import type { SyntaxNode } from '@lezer/common';
import type { Files } from './work.ts';

const ASK = 'dryrunLoop();';
const LOOPS: readonly string[] = ['ForStatement', 'WhileStatement', 'DoStatement'];
const jsx = parser.configure({ dialect: 'jsx' });

function bodyOf(loop: SyntaxNode): SyntaxNode | null {
  if (loop.name === 'DoStatement') return loop.firstChild?.nextSibling ?? null;
  const last = loop.lastChild;
  // Written halfway: there is no body yet.
  return last && !last.type.isError && !['ParenthesizedExpression', 'ForSpec', 'ForInSpec', 'ForOfSpec'].includes(last.name) ? last : null;
}

export function guardLoops(source: string, isJsx: boolean): string {
  const inserts: { readonly at: number; readonly text: string }[] = [];
  (isJsx ? jsx : parser).parse(source).iterate({
    enter({ name, node }) {
      const body = LOOPS.includes(name) ? bodyOf(node) : null;
      if (!body) return;
      if (body.name === 'Block') inserts.push({ at: body.from + 1, text: ASK });
      else inserts.push({ at: body.from, text: `{${ASK}` }, { at: body.to, text: '}' });
    },
  });
  // Of inserts at one place the outer loop's beginning comes first, and its end last.
  const sorted = inserts.map((insert, order) => ({ ...insert, order })).sort((a, b) => a.at - b.at || (a.text === '}' && b.text === '}' ? b.order - a.order : a.order - b.order));
  let out = '';
  let from = 0;
  for (const { at, text } of sorted) {
    out += source.slice(from, at) + text;
    from = at;
  }
  return out + source.slice(from);
}

export const guardFiles = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([name, text]) => [name, /\.jsx?$/.test(name) ? guardLoops(text, name.endsWith('.jsx')) : text]));
