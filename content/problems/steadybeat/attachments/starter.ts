function every(action: (number: number) => void, period: number): { pause(): void; resume(): void; stop(): void } {
  // Your solution goes here.
  return { pause() {}, resume() {}, stop() {} };
}
