/** A day of the load, as the contract has it. */
export interface LoadDay {
  readonly on: string;
  readonly due: number;
}
