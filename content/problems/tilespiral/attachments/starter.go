package main

import (
	"bufio"
	"fmt"
	"os"
)

// tile returns the column and the row of the k-th tile.
func tile(w, h, x, y, k int) (int, int) {
	// Your solution goes here.
	return x, y
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var w, h, x, y, q int
	fmt.Fscan(in, &w, &h, &x, &y, &q)
	for i := 0; i < q; i++ {
		var k int
		fmt.Fscan(in, &k)
		column, row := tile(w, h, x, y, k)
		fmt.Fprintln(out, column, row)
	}
}
