package main

import (
	"bufio"
	"fmt"
	"os"
)

// keysPressed returns the number of keys for each word.
func keysPressed(words []string, times int) []int {
	// Your solution goes here.
	return make([]int, len(words))
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, times int
	fmt.Fscan(in, &n, &times)
	words := make([]string, n)
	for i := range words {
		fmt.Fscan(in, &words[i])
	}
	for _, keys := range keysPressed(words, times) {
		fmt.Fprint(out, keys, " ")
	}
	fmt.Fprintln(out)
}
