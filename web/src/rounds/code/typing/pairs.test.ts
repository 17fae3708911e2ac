import { describe, expect, it } from 'vitest';
import { addPairs, classesOf, classOf, countOf, linesOf, mostMissed, nextDrill, readPairs, slowest, worstPairs, writePairs } from './pairs.ts';
import { randomOf } from './random.ts';

const pair = (text: string, right: number, ms: number, missed: number) => ({ pair: text, right, ms, missed });

describe('pairs', () => {
  it('are read as they were written', () => {
    const pairs = [pair('th', 3, 450, 1), pair('\n{', 1, 200, 0)];
    expect(readPairs(writePairs(pairs))).toEqual(pairs);
    expect(readPairs('[["th",1,2,3],["x"],7,null]')).toEqual([pair('th', 1, 2, 3)]);
    expect([readPairs('nothing'), readPairs('{}')]).toEqual([[], []]);
  });
  it('are added up', () => {
    expect(addPairs([[pair('ab', 1, 100, 0), pair('bc', 2, 300, 1)], [pair('ab', 2, 500, 3)]])).toEqual([pair('ab', 3, 600, 3), pair('bc', 2, 300, 1)]);
  });
  it('are of the class of their second character', () => {
    expect(['a', 'ß', '7', '{', ' ', '\n', '“'].map(classOf)).toEqual(['letters', 'letters', 'digits', 'symbols', 'spaces', 'spaces', 'symbols']);
    const classes = classesOf([pair('{a', 2, 300, 0), pair('ab', 2, 500, 1), pair('a{', 1, 700, 1)]);
    expect(classes).toEqual([
      { key: 'letters', tries: 5, mean_ms: 200, missed: 1 }, { key: 'digits', tries: 0, mean_ms: null, missed: 0 },
      { key: 'symbols', tries: 2, mean_ms: 700, missed: 1 }, { key: 'spaces', tries: 0, mean_ms: null, missed: 0 },
    ]);
  });
  it('are ranked by what they cost', () => {
    const pairs = [pair('th', 40, 40 * 150, 0), pair('=>', 6, 6 * 450, 0), pair('qx', 1, 900, 0), pair('{}', 6, 6 * 200, 6), pair('\n{', 9, 9000, 0)];
    const worst = worstPairs(pairs);
    // Usual is 19800 / 62 = 319 ms with the ends of lines, 6 missed of 68.
    expect(worst.map((one) => one.pair)).toEqual(['{}', '=>']);
    const usual = 19_800 / 62;
    const rate = 6 / 68;
    expect(worst[0]!.cost).toBeCloseTo((1200 + 3 * usual) / 9 / usual - 1 + 3 * ((6 + 3 * rate) / 15 - rate), 9);
    expect(worst[0]!).toMatchObject({ mean_ms: 200, miss_rate: 0.5 });
    expect(worstPairs([])).toEqual([]);
    expect(slowest(pairs, 2).map((one) => one.pair)).toEqual(['\n{', '=>']);
    expect(mostMissed(pairs, 5).map((one) => one.pair)).toEqual(['{}']);
  });
});

describe('the next drill', () => {
  const lines = linesOf(['int main(void)\n{\n    return fold(list, (a, b) => a + b);\n}', 'const f = (x) => ({ ...x });\nplain words without any'], 'code');
  const worst = worstPairs([pair('th', 60, 6000, 0), pair('=>', 6, 3000, 2), pair('..', 5, 1500, 2)]);
  it('has lines without indentation, each once, and sentences of prose', () => {
    expect(lines).toEqual(['int main(void)', 'return fold(list, (a, b) => a + b);', 'const f = (x) => ({ ...x });', 'plain words without any']);
    expect(linesOf(['First one comes here. Is it the second one? “Yes, it really is.” And then one. No.'], 'prose')).toEqual(['First one comes here.', 'Is it the second one?', '“Yes, it really is.”', 'And then one.']);
  });
  it('counts pairs that overlap', () => {
    expect(countOf('a...b', '..')).toBe(2);
    expect(countOf('abc', 'x')).toBe(0);
  });
  it('takes the lines that have the worst pairs, says why, and nothing else', () => {
    const drill = nextDrill(lines, worst, randomOf(1));
    expect(drill.map((one) => one.text)).toEqual(['const f = (x) => ({ ...x });', 'return fold(list, (a, b) => a + b);']);
    expect(drill[0]!.pairs).toEqual(['=>', '..']);
    expect(nextDrill(['plain words without any'], worst, randomOf(1))).toEqual([]);
    expect(nextDrill(lines, [], randomOf(1))).toEqual([]);
  });
  it('is the same for the same seed, and another for another', () => {
    const many = Array.from({ length: 60 }, (_, i) => `value_${i} = (x${i}) => ${i};`);
    const of = (seed: number): string => nextDrill(many, worst, randomOf(seed)).map((one) => one.text).join('\n');
    expect(of(7)).toBe(of(7));
    expect(of(7)).not.toBe(of(8));
    expect(of(7).length).toBeGreaterThan(250);
    expect(of(7).length).toBeLessThan(320);
  });
});

describe('random numbers', () => {
  it('are even enough, and of their seed', () => {
    const random = randomOf(42);
    const many = Array.from({ length: 10_000 }, random);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...many)).toBeLessThan(1);
    expect(many.reduce((sum, one) => sum + one, 0) / 10_000).toBeCloseTo(0.5, 1);
    expect(randomOf(42)()).toBe(many[0]);
    expect(randomOf(43)()).not.toBe(many[0]);
  });
});
