type Replacer = ((this: any, key: string, value: any) => any) | readonly unknown[];

function stringify(value: unknown, replacer?: Replacer, indent?: unknown): string | undefined {
  // Your solution goes here.
  return undefined;
}
