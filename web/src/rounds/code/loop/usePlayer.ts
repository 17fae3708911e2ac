import { useEffect, useReducer } from 'react';
import { act, newPlayer, type Act, type Player } from './player.ts';

/** The player with its clock. It never begins by itself. */
export function usePlayer(steps: number): readonly [Player, (what: Act) => void] {
  const [player, send] = useReducer(act, steps, newPlayer);
  useEffect(() => {
    if (!player.playing) return;
    const timer = setInterval(() => send({ do: 'tick' }), 1000 / player.speed);
    return () => clearInterval(timer);
  }, [player.playing, player.speed]);
  return [player, send];
}
