package main

import (
	"bufio"
	"fmt"
	"os"
)

type tag struct {
	x, y int
}

// faceTags returns where each tag is after all edits, and {-1, -1} for one that was cut off.
func faceTags(width, height int, edits string, tags []tag) []tag {
	// Your solution goes here.
	return tags
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var width, height, q int
	var edits string
	fmt.Fscan(in, &width, &height, &q, &edits)
	tags := make([]tag, q)
	for i := range tags {
		fmt.Fscan(in, &tags[i].x, &tags[i].y)
	}

	for _, t := range faceTags(width, height, edits, tags) {
		fmt.Fprintln(out, t.x, t.y)
	}
}
