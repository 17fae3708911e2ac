function flatten(items: any, depth: number = 1): any[] {
  // Your solution goes here.
  return [];
}

function flattenLazily(items: any, depth: number = 1): IterableIterator<any> {
  return [].values();
}
