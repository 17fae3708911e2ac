// Runs on the browser's sound thread: hands on what the microphone gives, in pieces, and says when the last one is out.
// It knows nothing of pausing: what is not wanted is dropped where it arrives.

declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, made: new () => AudioWorkletProcessor): void;

/** About 40 ms, often enough for a meter. */
const PIECE = 2048;

class Capture extends AudioWorkletProcessor {
  #piece = new Float32Array(PIECE);
  #filled = 0;
  #ended = false;

  constructor() {
    super();
    this.port.onmessage = () => {
      this.#hand();
      this.#ended = true;
      this.port.postMessage('end');
    };
  }

  process([input]: readonly (readonly Float32Array[])[]): boolean {
    const channel = input?.[0];
    // Without an input (the microphone is being taken away) there is nothing to hand on.
    if (!channel || this.#ended) return !this.#ended;
    for (let i = 0; i < channel.length; i++) {
      this.#piece[this.#filled++] = channel[i]!;
      if (this.#filled === PIECE) this.#hand();
    }
    return true;
  }

  #hand(): void {
    const out = this.#piece.slice(0, this.#filled);
    this.#filled = 0;
    this.port.postMessage(out, [out.buffer]);
  }
}

registerProcessor('capture', Capture);
