package main

import (
	"bufio"
	"fmt"
	"os"
)

// tilesBefore returns how many tiles of a map of 2^k rows and columns are fetched before the tile in this row and column.
func tilesBefore(k, hikerRow, hikerColumn, row, column int) int {
	// Your solution goes here.
	return 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var k, n, hikerRow, hikerColumn int
	fmt.Fscan(in, &k, &n, &hikerRow, &hikerColumn)
	for i := 0; i < n; i++ {
		var row, column int
		fmt.Fscan(in, &row, &column)
		fmt.Fprint(out, tilesBefore(k, hikerRow, hikerColumn, row, column), " ")
	}
	fmt.Fprintln(out)
}
