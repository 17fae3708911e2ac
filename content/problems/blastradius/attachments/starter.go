package main

import (
	"bufio"
	"fmt"
	"os"
)

type need struct {
	service   int
	providers []int
}

// findRounds returns in which round each service goes down, or -1; element 0 belongs to no service.
func findRounds(n int, needs []need, failing []int) []int {
	// Your solution goes here.
	return make([]int, n+1)
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, k, f int
	fmt.Fscan(in, &n, &k, &f)
	needs := make([]need, k)
	for i := range needs {
		var c int
		fmt.Fscan(in, &needs[i].service, &c)
		needs[i].providers = make([]int, c)
		for j := range needs[i].providers {
			fmt.Fscan(in, &needs[i].providers[j])
		}
	}
	failing := make([]int, f)
	for i := range failing {
		fmt.Fscan(in, &failing[i])
	}

	for _, round := range findRounds(n, needs, failing)[1:] {
		fmt.Fprint(out, round, " ")
	}
	fmt.Fprintln(out)
}
