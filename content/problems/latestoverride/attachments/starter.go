package main

import (
	"bufio"
	"fmt"
	"os"
)

type entry struct {
	person, start, end int
}

// findShifts returns the shifts in the order of time. The latest entry is the last one.
func findShifts(entries []entry) []entry {
	// Your solution goes here.
	return nil
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n int
	fmt.Fscan(in, &n)
	entries := make([]entry, n)
	for i := range entries {
		fmt.Fscan(in, &entries[i].person, &entries[i].start, &entries[i].end)
	}

	shifts := findShifts(entries)
	fmt.Fprintln(out, len(shifts))
	for _, shift := range shifts {
		fmt.Fprintln(out, shift.person, shift.start, shift.end)
	}
}
