import './shell.css';
import { useEffect } from 'react';
import { connection, startConnection } from '../lib/connection.ts';
import { useStore } from '../lib/store.ts';
import { Notices } from '../ui/Notices.tsx';
import { Pages } from './Pages.tsx';
import { SessionEnded } from './SessionEnded.tsx';
import { Shell } from './Shell.tsx';

export function App() {
  useEffect(startConnection, []);
  const ended = useStore(connection).state === 'ended';
  return (
    <>
      {/* The pages stay mounted below: what is in the editor comes back with the session. */}
      <Shell inert={ended}>
        <Pages />
      </Shell>
      {ended && <SessionEnded />}
      <Notices />
    </>
  );
}
