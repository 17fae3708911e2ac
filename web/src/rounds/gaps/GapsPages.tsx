import { useEffect } from 'react';
import { RoundRoutes } from '../../ui/RoundRoutes.tsx';
import { followRecord } from './data.ts';
import { pages } from './pages.ts';

export function GapsPages() {
  useEffect(() => followRecord(), []);
  return <RoundRoutes pages={pages} />;
}
