package main

import (
	"bufio"
	"fmt"
	"os"
)

type job struct {
	second, cost int64
}

// longestWindow returns the length of the longest window and the smallest second at which it can begin.
func longestWindow(jobs []job, day, budget int64) (length, begin int64) {
	// Your solution goes here.
	return 0, 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n int
	var day, budget int64
	fmt.Fscan(in, &n, &day, &budget)
	jobs := make([]job, n)
	for i := range jobs {
		fmt.Fscan(in, &jobs[i].second, &jobs[i].cost)
	}

	length, begin := longestWindow(jobs, day, budget)
	fmt.Println(length, begin)
}
