package main

import (
	"bufio"
	"fmt"
	"os"
)

type word struct {
	text    string
	command int
}

// shortestBeginnings returns for each word its shortest beginning that means its command.
func shortestBeginnings(words []word) []string {
	// Your solution goes here.
	return nil
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n int
	fmt.Fscan(in, &n)
	words := make([]word, n)
	for i := range words {
		fmt.Fscan(in, &words[i].text, &words[i].command)
	}

	for _, beginning := range shortestBeginnings(words) {
		fmt.Fprintln(out, beginning)
	}
}
