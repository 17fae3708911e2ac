package main

import (
	"bufio"
	"fmt"
	"os"
)

type interrupt struct {
	comes, priority, duration, memory int
}

// handle returns the most memory at any moment, and when each handler ended, or -1.
func handle(interrupts []interrupt) (int, []int) {
	// Your solution goes here.
	return 0, make([]int, len(interrupts))
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n int
	fmt.Fscan(in, &n)
	interrupts := make([]interrupt, n)
	for i := range interrupts {
		one := &interrupts[i]
		fmt.Fscan(in, &one.comes, &one.priority, &one.duration, &one.memory)
	}

	peak, ends := handle(interrupts)
	fmt.Fprintln(out, peak)
	for _, end := range ends {
		fmt.Fprint(out, end, " ")
	}
	fmt.Fprintln(out)
}
