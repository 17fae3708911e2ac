package main

import (
	"bufio"
	"fmt"
	"os"
)

type outage struct {
	start, end int // out from start on, and back at end
}

// callsNeeded returns the smallest number of calls, and the number of lost views.
func callsNeeded(views []int, outages []outage, age int) (calls, lost int) {
	// Your solution goes here.
	return 0, 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)

	var n, m, age int
	fmt.Fscan(in, &n, &m, &age)
	views := make([]int, n)
	for i := range views {
		fmt.Fscan(in, &views[i])
	}
	outages := make([]outage, m)
	for i := range outages {
		fmt.Fscan(in, &outages[i].start, &outages[i].end)
	}

	calls, lost := callsNeeded(views, outages, age)
	fmt.Println(calls, lost)
}
