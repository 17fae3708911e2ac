type Layer = (context: any, next: (...others: any[]) => Promise<any>) => any;

function compose(layers: Layer[]): (context?: any, last?: Layer) => Promise<any> {
  // Your solution goes here.
  return (context, last) => Promise.resolve();
}
