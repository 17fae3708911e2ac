// Inputs of the user's own, kept per problem in this browser.
import { isStrings, storage } from '../../../lib/storage.ts';

/** The contract allows no more per run. */
export const MOST_INPUTS = 8;
export const MOST_INPUT_CHARS = 65536;

export const readInputs = (slug: string): readonly string[] => storage.read(`inputs.${slug}`, isStrings, []).slice(0, MOST_INPUTS);
export const keepInputs = (slug: string, inputs: readonly string[]): void => void storage.write(`inputs.${slug}`, inputs);

/** What is worth running: a program is given a last line that ends, as files have it. */
export function runnable(inputs: readonly string[]): string[] {
  return inputs.filter((input) => input.trim() !== '').map((input) => (input.endsWith('\n') ? input : `${input}\n`));
}
