package main

import (
	"bufio"
	"fmt"
	"os"
)

type road struct {
	one, other int // depots
	minutes    int // that it takes
	begin, end int // of the ban; equal if there is none
}

// drive returns for each depot, from index 1 on, the earliest minute, or -1.
func drive(n int, roads []road, start int) []int {
	// Your solution goes here.
	return make([]int, n+1)
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, m, start int
	fmt.Fscan(in, &n, &m, &start)
	roads := make([]road, m)
	for i := range roads {
		r := &roads[i]
		fmt.Fscan(in, &r.one, &r.other, &r.minutes, &r.begin, &r.end)
	}

	for _, minute := range drive(n, roads, start)[1:] {
		fmt.Fprint(out, minute, " ")
	}
	fmt.Fprintln(out)
}
