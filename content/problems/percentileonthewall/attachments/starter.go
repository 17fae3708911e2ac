package main

import (
	"bufio"
	"fmt"
	"os"
)

type event struct {
	what  string // add or drop
	value int    // the response time, or the number of the measurement that is withdrawn
}

const none = -1

// percentiles returns what the screen shows after each event, none for nothing.
func percentiles(events []event, percent int) []int {
	// Your solution goes here.
	return make([]int, len(events))
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, percent int
	fmt.Fscan(in, &n, &percent)
	events := make([]event, n)
	for i := range events {
		fmt.Fscan(in, &events[i].what, &events[i].value)
	}

	for _, shown := range percentiles(events, percent) {
		if shown == none {
			fmt.Fprintln(out, "none")
		} else {
			fmt.Fprintln(out, shown)
		}
	}
}
