package main

import (
	"bufio"
	"fmt"
	"os"
)

// mergingRuns returns the run in which each request is merged, from 1.
func mergingRuns(faults []int, largest int) []int {
	// Your solution goes here.
	return make([]int, len(faults))
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, largest int
	fmt.Fscan(in, &n, &largest)
	faults := make([]int, n)
	for i := range faults {
		fmt.Fscan(in, &faults[i])
	}

	for _, run := range mergingRuns(faults, largest) {
		fmt.Fprintln(out, run)
	}
}
