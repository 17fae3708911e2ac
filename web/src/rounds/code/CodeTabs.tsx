import { useLocation } from 'wouter';
import { RoundTabs } from '../../ui/RoundTabs.tsx';

type Page = readonly [path: string, name: string];

/** What is practised apart from problems; the first one is where "Drills" leads. */
const DRILLS: readonly Page[] = [
  ['/code/drills', 'Debug and review'],
  ['/code/event-loop', 'Event loop'],
  ['/code/recursion', 'Recursion'],
  ['/code/recognize', 'Recognise'],
  ['/code/front-end', 'Front end'],
  ['/code/typing', 'Typing'],
];
const PAGES: readonly Page[] = [['/code', 'Problems'], ['/code/path', 'Path'], ['/code/exams', 'Exams'], ['/code/drills', 'Drills'], ['/code/elsewhere', 'Elsewhere']];

/** The pages of this round; on a page of a drill those of all of them, too. */
export function CodeTabs() {
  const [location] = useLocation();
  const drills = DRILLS.some(([path]) => location === path || location.startsWith(`${path}/`));
  return (
    <>
      <RoundTabs name="Code" pages={PAGES} current={drills ? '/code/drills' : undefined} />
      {drills && <RoundTabs name="Drills" pages={DRILLS} look="second" />}
    </>
  );
}
