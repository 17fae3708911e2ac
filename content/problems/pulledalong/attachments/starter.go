package main

import (
	"bufio"
	"fmt"
	"os"
)

type message struct {
	recipient, priority int
}

// sendAll returns for each message, from index 1 on, the second in which it is sent. Gaps and messages begin at index 1, too.
func sendAll(gaps []int, messages []message) []int {
	// Your solution goes here.
	return make([]int, len(messages))
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, r int
	fmt.Fscan(in, &n, &r)
	gaps := make([]int, r+1)
	for i := 1; i <= r; i++ {
		fmt.Fscan(in, &gaps[i])
	}
	messages := make([]message, n+1)
	for i := 1; i <= n; i++ {
		fmt.Fscan(in, &messages[i].recipient, &messages[i].priority)
	}

	for _, second := range sendAll(gaps, messages)[1:] {
		fmt.Fprint(out, second, " ")
	}
	fmt.Fprintln(out)
}
