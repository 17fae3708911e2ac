class Channel {
  constructor(size: number) {
    // Your solution goes here.
  }

  async send(value: any): Promise<boolean> {
    return false;
  }

  close(...error: any[]): void {}

  async next(): Promise<IteratorResult<any>> {
    return { value: undefined, done: true };
  }

  async return(value?: any): Promise<IteratorResult<any>> {
    return { value, done: true };
  }

  async throw(error?: any): Promise<IteratorResult<any>> {
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
