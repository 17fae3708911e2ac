package main

import (
	"bufio"
	"fmt"
	"os"
)

type question struct {
	begin, end int64
}

type answer struct {
	count, slot int
}

// findEntries returns for each question how many entries have a time from begin to end, and the slot of the oldest one, or -1.
func findEntries(ring []int64, questions []question) []answer {
	// Your solution goes here.
	answers := make([]answer, len(questions))
	for i := range answers {
		answers[i].slot = -1
	}
	return answers
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, q int
	fmt.Fscan(in, &n, &q)
	ring := make([]int64, n)
	for i := range ring {
		fmt.Fscan(in, &ring[i])
	}
	questions := make([]question, q)
	for i := range questions {
		fmt.Fscan(in, &questions[i].begin, &questions[i].end)
	}

	for _, answer := range findEntries(ring, questions) {
		fmt.Fprintln(out, answer.count, answer.slot)
	}
}
