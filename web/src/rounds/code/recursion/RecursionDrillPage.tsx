import './recursion.css';
import { OneDrill } from '../OneDrill.tsx';
import { Bench } from './Bench.tsx';
import { recursionOf } from './data.ts';

/** One drill on recursion and loops. */
export const RecursionDrillPage = ({ id }: { readonly id: string }) => <OneDrill id={id} resource={recursionOf(id)} list="/code/recursion">{(drill) => <Bench drill={drill} />}</OneDrill>;
