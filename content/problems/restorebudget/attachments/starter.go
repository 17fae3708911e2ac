package main

import (
	"bufio"
	"fmt"
	"os"
)

type night struct {
	full, changes int // megabytes
}

// leastStorage returns the least storage for all nights, or -1 if there is no plan.
func leastStorage(limit int, nights []night) int {
	// Your solution goes here.
	return -1
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, limit int
	fmt.Fscan(in, &n, &limit)
	nights := make([]night, n)
	for i := range nights {
		fmt.Fscan(in, &nights[i].full, &nights[i].changes)
	}

	fmt.Println(leastStorage(limit, nights))
}
