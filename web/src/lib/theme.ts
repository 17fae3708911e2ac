// Light, dark, or as the system has it. public/theme.js applies the kept choice before the first paint.
import { isString, storage } from './storage.ts';
import { createStore } from './store.ts';

export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];
const isTheme = (value: unknown): value is Theme => isString(value) && (themes as readonly string[]).includes(value);

export const theme = createStore<Theme>(storage.read('theme', isTheme, 'system'));

export function chooseTheme(choice: Theme): void {
  theme.set(choice);
  storage.write('theme', choice);
  document.documentElement.dataset['theme'] = choice;
}
