package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

type part struct {
	number      int // of a pane: its minimum width; of a split: 0 or 1
	left, right *part
}

// paneWidths returns the widths of the panes in a window of that width.
func paneWidths(root *part, width int) []int {
	// Your solution goes here.
	return nil
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, width int
	fmt.Fscan(in, &n, &width)
	var parts []*part
	for i := 0; i < n; i++ {
		var word string
		fmt.Fscan(in, &word)
		if word == "null" {
			continue
		}
		number, _ := strconv.Atoi(word)
		child := &part{number: number}
		if i%2 == 1 {
			parts[(i-1)/2].left = child
		} else if i > 0 {
			parts[(i-1)/2].right = child
		}
		parts = append(parts, child)
	}
	for _, columns := range paneWidths(parts[0], width) {
		fmt.Fprint(out, columns, " ")
	}
	fmt.Fprintln(out)
}
