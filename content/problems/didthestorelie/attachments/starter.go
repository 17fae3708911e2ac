package main

import (
	"bufio"
	"fmt"
	"os"
)

type entry struct {
	worker           string
	key, found, left int
}

// firstOrder returns the first order in the alphabet that explains the entries, or "impossible".
func firstOrder(entries []entry) string {
	// Your solution goes here.
	return "impossible"
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(in, &n)
	entries := make([]entry, n)
	for i := range entries {
		e := &entries[i]
		fmt.Fscan(in, &e.worker, &e.key, &e.found, &e.left)
	}

	fmt.Println(firstOrder(entries))
}
