// The rounds of the interview that exist, in their order. Adding one adds a row here and its folder in ../rounds.
import type { Round } from '../ui/round.ts';
import { applyRound } from '../rounds/apply/round.ts';
import { codeRound } from '../rounds/code/round.ts';
import { gapsRound } from '../rounds/gaps/round.ts';
import { screenRound } from '../rounds/screen/round.ts';
import { storyRound } from '../rounds/story/round.ts';

export const rounds: readonly Round[] = [applyRound, screenRound, codeRound, storyRound, gapsRound];
