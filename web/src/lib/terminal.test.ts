import { describe, expect, test } from 'vitest';
import { diagnostics, plainText, spans } from './terminal.ts';

describe('plainText', () => {
  test.each([
    ['colours', '\u001b[01;31m\u001b[Kerror:\u001b[m\u001b[K x', 'error: x'],
    ['a title', '\u001b]0;title\u0007text', 'text'],
    ['a link', '\u001b]8;;https://x\u001b\\gcc\u001b]8;;\u001b\\', 'gcc'],
    ['a line that rewrites itself', '10%\r50%\r100%\ndone', '100%\ndone'],
    ['Windows line ends', 'a\r\nb', 'a\nb'],
    ['plain', 'a[0] = 1\n', 'a[0] = 1\n'],
  ])('%s', (_name, text, plain) => expect(plainText(text)).toBe(plain));
});

describe('spans', () => {
  const places = (text: string) => spans(text).flatMap((span) => (span.place ? [span.place] : []));

  test.each([
    ['gcc', "solution.cpp:4:12: error: 'ans'", [{ line: 4, column: 12 }]],
    ['javac', 'Main.java:3: error: ;', [{ line: 3, column: null }]],
    ['rustc', ' --> src/main.rs:2:5', [{ line: 2, column: 5 }]],
    ['go', './main.go:7:2: undefined: x', [{ line: 7, column: 2 }]],
    ['Python', '  File "/box/solution.py", line 9, in main', [{ line: 9, column: null }]],
    ['node', '/box/solution.js:3\n    at main (/box/solution.js:3:7)', [{ line: 3, column: null }, { line: 3, column: 7 }]],
    ['libraries are not the user’s', '/usr/include/c++/12/bits/stl_vector.h:10:2: note', []],
    ['no place at all', 'Segmentation fault 12:30', []],
  ])('%s', (_name, text, expected) => expect(places(text)).toEqual(expected));

  test('nothing of the text is lost', () => {
    const text = 'a solution.cpp:4:12: b File "x.py", line 2 c';
    expect(spans(text).map((span) => span.text).join('')).toBe(text);
  });
});

describe('diagnostics', () => {
  test.each([
    ['gcc', "s.cpp: In function 'int main()':\ns.cpp:4:12: error: no ans\ns.cpp:3:9: warning: unused", [
      { line: 4, column: 12, severity: 'error', message: 'no ans' },
      { line: 3, column: 9, severity: 'warning', message: 'unused' },
    ]],
    ['a fatal error', 's.c:1:10: fatal error: x.h: No such file', [{ line: 1, column: 10, severity: 'error', message: 'x.h: No such file' }]],
    ['go says no severity', './main.go:7:2: undefined: x', [{ line: 7, column: 2, severity: 'error', message: 'undefined: x' }]],
    ['rustc', 'error[E0425]: cannot find value `x`\n --> main.rs:2:5\n  |', [{ line: 2, column: 5, severity: 'error', message: 'cannot find value `x`' }]],
    ['Python: the innermost frame', 'Traceback (most recent call last):\n  File "/box/s.py", line 9, in <module>\n  File "/box/s.py", line 3, in f\nZeroDivisionError: division by zero', [
      { line: 3, column: null, severity: 'error', message: 'ZeroDivisionError: division by zero' },
    ]],
    ['node', '/box/s.js:3\n  foo();\n  ^\n\nReferenceError: foo is not defined\n    at main', [{ line: 3, column: null, severity: 'error', message: 'ReferenceError: foo is not defined' }]],
    ['nothing', 'hello', []],
  ])('%s', (_name, text, expected) => expect(diagnostics(text)).toEqual(expected));
});
