// The rounds of the interview that exist, in their order. Adding one adds a row here and its folder in ../rounds.
import type { Round } from '../ui/round.ts';
import { applyRound } from '../rounds/apply/round.ts';
import { codeRound } from '../rounds/code/round.ts';

export const rounds: readonly Round[] = [applyRound, codeRound];
