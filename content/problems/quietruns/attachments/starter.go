package main

import (
	"bufio"
	"fmt"
	"os"
)

// typicalTime returns the time around which the runs crowd; the first ones warm the machine up.
func typicalTime(times []int, warmup int) int {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n, warmup int
	fmt.Fscan(in, &n, &warmup)
	times := make([]int, n)
	for i := range times {
		fmt.Fscan(in, &times[i])
	}

	fmt.Println(typicalTime(times, warmup))
}
