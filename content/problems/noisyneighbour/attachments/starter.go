package main

import (
	"bufio"
	"fmt"
	"os"
)

type request struct {
	arrival, duration int64
	tenant            int
}

type comparison struct {
	longestInOrder, longestInTurns int64 // waits
	earlier, later                 int   // requests that start so in turns
}

func compare(requests []request) comparison {
	// Your solution goes here.
	return comparison{}
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n int
	fmt.Fscan(in, &n)
	requests := make([]request, n)
	for i := range requests {
		fmt.Fscan(in, &requests[i].arrival, &requests[i].tenant, &requests[i].duration)
	}

	result := compare(requests)
	fmt.Println(result.longestInOrder, result.longestInTurns)
	fmt.Println(result.earlier, result.later)
}
