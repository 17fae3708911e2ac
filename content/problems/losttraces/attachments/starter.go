package main

import (
	"bufio"
	"fmt"
	"os"
)

// mostTraces returns the largest number of traces: at most x from the gateway to the cart service, at most y from there to the
// database.
func mostTraces(gateway, cart, database []int, x, y int) int {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var counts [3]int
	var x, y int
	fmt.Fscan(in, &counts[0], &counts[1], &counts[2], &x, &y)
	var logs [3][]int
	for i, count := range counts {
		logs[i] = make([]int, count)
		for j := range logs[i] {
			fmt.Fscan(in, &logs[i][j])
		}
	}

	fmt.Println(mostTraces(logs[0], logs[1], logs[2], x, y))
}
