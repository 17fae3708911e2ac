import type { AttemptsByDrill } from '../../contract/api.ts';
import { StandingMark } from '../../ui/Marks.tsx';
import { stateOf, triedWords } from './tried.ts';

/** How a drill stands, as a sign. */
export const TriedMark = ({ one }: { readonly one: AttemptsByDrill | undefined }) => <StandingMark standing={stateOf(one)} />;

/** And in words. */
export const TriedWords = ({ one, now_ms }: { readonly one: AttemptsByDrill | undefined; readonly now_ms: number }) => <span className="small number">{triedWords(one, now_ms)}</span>;
