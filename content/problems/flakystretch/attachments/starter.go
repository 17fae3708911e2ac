package main

import (
	"bufio"
	"fmt"
	"os"
)

type entry struct {
	commit, test int
	passed       bool
}

// longestStretch returns the length of the longest stretch with at most that many flaky tests, and the number of its first
// entry, from 1.
func longestStretch(entries []entry, most int) (length, first int) {
	// Your solution goes here.
	return 0, 1
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n, most int
	fmt.Fscan(in, &n, &most)
	entries := make([]entry, n)
	for i := range entries {
		var result string
		fmt.Fscan(in, &entries[i].commit, &entries[i].test, &result)
		entries[i].passed = result == "pass"
	}

	length, first := longestStretch(entries, most)
	fmt.Println(length, first)
}
