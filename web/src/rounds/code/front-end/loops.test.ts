import { describe, expect, test } from 'vitest';
import { guardLoops } from './loops.ts';

/** Runs it; the n-th turn of all its loops is refused. */
function run(source: string, turns = 1000): unknown {
  let n = 0;
  const ask = (): void => {
    n += 1;
    if (n > turns) throw new Error('too long');
  };
  return new Function('dryrunLoop', source)(ask) as unknown;
}

describe('loops ask before each turn', () => {
  test.each([
    'for (;;);',
    'for (;;) {}',
    'while (true) x = 1; var x;',
    'do ; while (true);',
    'do { } while (true);',
    'for (const x of (function* () { for (;;) yield 1; })()) x;',
    'for (;;) for (;;) { break; }',
    'outer: while (1) while (1) continue outer;',
    'const f = () => { while (1) { if (0) break; } }; f();',
    'for (;;) if (1) ; else ;',
    'for (let i = 0; i < 10; i -= 1)\n  // here\n  i;',
  ])('%s ends', (source) => {
    expect(() => run(guardLoops(source, false))).toThrow('too long');
  });

  test('and nothing else is changed', () => {
    expect(run(guardLoops("let s = ''; for (const a of [1, 2]) for (const b in { x: 1 }) s += a + b; do s += '.'; while (s.length < 8); while (s.length < 10) { s += '!'; } return s;", false))).toBe('1x2x....!!');
    const source = "for (\n  let i = 0; i < 3; i += 1\n) {\n  go(i);\n}\nconst text = 'while (true) {}'; // for (;;) {}\n";
    expect(guardLoops(source, false).split('\n')).toHaveLength(source.split('\n').length);
    expect(guardLoops("const text = 'while (true) {}'; /for (;;)/.test(text);", false)).toBe("const text = 'while (true) {}'; /for (;;)/.test(text);");
    const app = 'export default function App() {\n  for (;;) { break; }\n  return <p title="while (1) {}">for (;;) {"{}"}</p>;\n}\n';
    expect(guardLoops(app, true)).toBe(app.replace('for (;;) { break', 'for (;;) {dryrunLoop(); break'));
  });

  test('what is written halfway stays what it is', () => {
    for (const half of ['for (', 'while (x)', 'for (const a of b)', 'do', 'for (;;) {', '}{', '<p>'])
      expect(guardLoops(half, true).replaceAll(/\{?dryrunLoop\(\);/g, '').startsWith(half.slice(0, -1))).toBe(true);
  });
});
