import type { FormField } from '../../../lib/form.ts';

export const cardFields: readonly FormField[] = [
  { name: 'front', label: 'Question', type: 'text', hint: 'Of a card that belongs to a script, a story or a question: empty for its text' },
  { name: 'back', label: 'Answer', type: 'text' },
  { name: 'deck', label: 'Deck', type: 'line' },
  { name: 'suspended', label: 'Suspended', type: 'flag', hint: 'It is kept, and not shown' },
];
