package main

import (
	"bufio"
	"fmt"
	"os"
)

type reading struct {
	made, patience int64
}

// fewestMessages returns the smallest number of messages, each of which holds at most so many readings.
func fewestMessages(readings []reading, holds int) int {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n, holds int
	fmt.Fscan(in, &n, &holds)
	readings := make([]reading, n)
	for i := range readings {
		fmt.Fscan(in, &readings[i].made, &readings[i].patience)
	}
	fmt.Println(fewestMessages(readings, holds))
}
