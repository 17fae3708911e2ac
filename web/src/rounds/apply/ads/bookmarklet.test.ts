import { describe, expect, it } from 'vitest';
import { bookmarklet, CAPTURE_MAX, readFragment } from './bookmarklet.ts';

const fragment = (value: unknown): string => `#${btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))}`;

describe('bookmarklet', () => {
  it('leads to this server and is one line of valid script', () => {
    const link = bookmarklet('http://127.0.0.1:4242');
    expect(link.startsWith('javascript:')).toBe(true);
    const code = decodeURIComponent(link.slice('javascript:'.length));
    expect(code).toContain("open('http://127.0.0.1:4242/apply/ads/capture#'");
    expect(code).not.toContain('\n');
    expect(() => new Function(code)).not.toThrow();
  });
});

describe('readFragment', () => {
  it('gives back what was put in, in any script', () => {
    expect(readFragment(fragment({ url: 'https://a.example/1', text: 'Entwickler für 東京 🙂' }))).toEqual({ url: 'https://a.example/1', text: 'Entwickler für 東京 🙂' });
  });
  it('takes no other scheme for an address', () => {
    expect(readFragment(fragment({ url: 'javascript:alert(1)', text: 'x' }))).toEqual({ url: '', text: 'x' });
  });
  it('cuts what is too long', () => {
    expect(readFragment(`#${btoa(JSON.stringify({ text: 'a'.repeat(CAPTURE_MAX + 5) }))}`)?.text.length).toBe(CAPTURE_MAX);
  });
  it.each(['', '#', '#section', '#e30=', `#${btoa('{"text":1}')}`, `#${btoa('\xff\xfe')}`, `#${btoa('[]')}`])('is not led astray by %s', (hash) => {
    expect(readFragment(hash)).toBeNull();
  });
});
