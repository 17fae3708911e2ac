// trace-memory.js: runs a JavaScript program and tells how much memory its objects took at most (docs/formats/language.md).
//
// Started with flags by which every collection of garbage is a whole one and comes after each megabyte; what is left after one is what the program
// holds. The most goes to /box/memory as a decimal number when the program has ended. Of a function (dryrun_function.js) only what its calls take
// counts: from the first call on, above what is there then.
"use strict";
const fs = require("fs");
const { GCProfiler } = require("v8");

const path = process.argv[process.argv.length - 1];
process.argv.splice(1, process.argv.length - 1, path);
const write = fs.writeFileSync;
const held = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
let profiler = null;
let before = null; // what is there before anything that counts
let most = 0;

function watch() {
  profiler = new GCProfiler();
  profiler.start();
}

function told() {
  for (const { afterGC } of profiler?.stop().statistics ?? []) {
    const { usedHeapSize, externalMemory } = afterGC.heapStatistics;
    most = Math.max(most, usedHeapSize + externalMemory);
  }
  profiler = null;
}

let calls = 0;
globalThis[Symbol.for("dryrun memory")] = {
  begin() {
    if (calls++ === 0) {
      told();
      global.gc();
      before = most = held();
    }
    watch();
  },
  end() {
    told();
    // What is left of it: asked for seldom when there are many calls, since each time it is all looked through.
    if ((calls & (calls - 1)) !== 0) return;
    global.gc();
    most = Math.max(most, held());
  },
};
process.on("exit", () => {
  told();
  write("/box/memory", String(most - before));
});
global.gc();
before = most = held();
watch();
require("module").runMain(path);
