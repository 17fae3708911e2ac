package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

type row struct {
	number int
	cells  []*int // nil for an empty one
}

// sortRows brings the rows into the order after all clicks; columns are numbered from 1.
func sortRows(rows []row, clicks []int) {
	// Your solution goes here.
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, m, q int
	fmt.Fscan(in, &n, &m, &q)
	rows := make([]row, n)
	for i := range rows {
		rows[i] = row{number: i + 1, cells: make([]*int, m)}
		for j := range rows[i].cells {
			var cell string
			fmt.Fscan(in, &cell)
			if value, err := strconv.Atoi(cell); err == nil {
				rows[i].cells[j] = &value
			}
		}
	}
	clicks := make([]int, q)
	for i := range clicks {
		fmt.Fscan(in, &clicks[i])
	}

	sortRows(rows, clicks)
	for _, row := range rows {
		fmt.Fprintln(out, row.number)
	}
}
