package main

import (
	"bufio"
	"fmt"
	"os"
)

type job struct {
	start, end int // runs from start up to end
}

// rented returns the number of blocks to pay for, and the number of their minutes that are idle.
func rented(jobs []job, block int) (blocks, idle int) {
	// Your solution goes here.
	return 0, 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)

	var n, block int
	fmt.Fscan(in, &n, &block)
	jobs := make([]job, n)
	for i := range jobs {
		fmt.Fscan(in, &jobs[i].start, &jobs[i].end)
	}

	blocks, idle := rented(jobs, block)
	fmt.Println(blocks, idle)
}
