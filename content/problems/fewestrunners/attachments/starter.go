package main

import (
	"bufio"
	"fmt"
	"os"
)

type job struct {
	queued, duration int64
}

// fewestRunners returns the smallest number of runners with which no job waits longer than maxWait.
func fewestRunners(jobs []job, maxWait, cleanup int64) int {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n int
	var maxWait, cleanup int64
	fmt.Fscan(in, &n, &maxWait, &cleanup)
	jobs := make([]job, n)
	for i := range jobs {
		fmt.Fscan(in, &jobs[i].queued, &jobs[i].duration)
	}
	fmt.Println(fewestRunners(jobs, maxWait, cleanup))
}
