package main

import (
	"bufio"
	"fmt"
	"os"
)

// leastEffort returns the least effort of a diff; 0 is a blank line.
func leastEffort(before, after []int, hunk int) int {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, m, hunk int
	fmt.Fscan(in, &n, &m, &hunk)
	before := make([]int, n)
	after := make([]int, m)
	for i := range before {
		fmt.Fscan(in, &before[i])
	}
	for j := range after {
		fmt.Fscan(in, &after[j])
	}

	fmt.Println(leastEffort(before, after, hunk))
}
