// trace-memory.js: runs a JavaScript program and tells how much memory its objects took at most (docs/formats/language.md).
//
// Started with flags by which every collection of garbage is a whole one and comes after each megabyte; what is left after one is what the program
// holds. The most goes to /box/memory as a decimal number when the program has ended.
"use strict";
const fs = require("fs");
const { GCProfiler } = require("v8");

const path = process.argv[process.argv.length - 1];
process.argv.splice(1, process.argv.length - 1, path);
const profiler = new GCProfiler();
const write = fs.writeFileSync;
process.on("exit", () => {
  let most = before.heapUsed + before.external;
  for (const { afterGC } of profiler.stop().statistics) {
    const { usedHeapSize, externalMemory } = afterGC.heapStatistics;
    most = Math.max(most, usedHeapSize + externalMemory);
  }
  write("/box/memory", String(most - before.heapUsed - before.external));
});
global.gc();
const before = process.memoryUsage();
profiler.start();
require("module").runMain(path);
