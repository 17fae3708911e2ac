package main

import (
	"bufio"
	"fmt"
	"os"
)

type comparison struct {
	certain, likely, missing, unknown int
}

// compare pairs the labels of the list with the readings.
func compare(listed, read []string) comparison {
	// Your solution goes here.
	return comparison{}
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n, m int
	fmt.Fscan(in, &n, &m)
	labels := make([]string, n+m)
	for i := range labels {
		fmt.Fscan(in, &labels[i])
	}

	found := compare(labels[:n], labels[n:])
	fmt.Println(found.certain, found.likely, found.missing, found.unknown)
}
