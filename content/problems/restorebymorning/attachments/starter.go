package main

import (
	"bufio"
	"fmt"
	"os"
)

type night struct {
	size, changed int64
}

// leastWritten returns the fewest gigabytes that are written.
func leastWritten(nights []night, files int, limit int64) int64 {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n, files int
	var limit int64
	fmt.Fscan(in, &n, &files, &limit)
	nights := make([]night, n)
	for i := range nights {
		fmt.Fscan(in, &nights[i].size, &nights[i].changed)
	}
	fmt.Println(leastWritten(nights, files, limit))
}
