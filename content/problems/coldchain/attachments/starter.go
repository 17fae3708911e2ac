package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

type report struct {
	known       bool
	temperature int
}

// spoiledMinutes returns the minutes at which a batch is spoiled; reports[0] is that of minute 1.
func spoiledMinutes(reports []report, length, harmless, limit int) []int {
	// Your solution goes here.
	return nil
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, length, harmless, limit int
	fmt.Fscan(in, &n, &length, &harmless, &limit)
	reports := make([]report, n)
	for i := range reports {
		var word string
		fmt.Fscan(in, &word)
		temperature, err := strconv.Atoi(word)
		reports[i] = report{err == nil, temperature}
	}

	spoiled := spoiledMinutes(reports, length, harmless, limit)
	fmt.Fprintln(out, len(spoiled))
	for _, minute := range spoiled {
		fmt.Fprintln(out, minute)
	}
}
