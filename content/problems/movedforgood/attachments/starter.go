package main

import (
	"bufio"
	"fmt"
	"os"
)

// straighten returns the pages after straightening. 0 is a plain page, t a permanent redirect to page t, -t a temporary one;
// page 1 is at index 1.
func straighten(pages []int) []int {
	// Your solution goes here.
	return pages
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n int
	fmt.Fscan(in, &n)
	pages := make([]int, n+1)
	for page := 1; page <= n; page++ {
		fmt.Fscan(in, &pages[page])
	}

	for _, page := range straighten(pages)[1:] {
		fmt.Fprint(out, page, " ")
	}
	fmt.Fprintln(out)
}
