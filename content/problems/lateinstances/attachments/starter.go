package main

import (
	"bufio"
	"fmt"
	"os"
)

type rules struct {
	lowest, highest int // instances
	capacity        int // requests that one instance answers in a minute
	busy, idle      int // percent
	streak, boot    int // minutes
}

// lateInstances returns how many requests are dropped, and how many instances work after the last minute.
func lateInstances(r rules, requests []int) (int, int) {
	// Your solution goes here.
	return 0, r.lowest
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n int
	var r rules
	fmt.Fscan(in, &n, &r.lowest, &r.highest, &r.capacity, &r.busy, &r.idle, &r.streak, &r.boot)
	requests := make([]int, n)
	for i := range requests {
		fmt.Fscan(in, &requests[i])
	}

	fmt.Println(lateInstances(r, requests))
}
