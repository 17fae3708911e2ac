package main

import (
	"bufio"
	"fmt"
	"os"
)

type statement struct {
	kind   string // insert, savepoint, rollback or release
	number int
}

// afterImport returns the numbers of rows, of savepoints and of failed statements.
func afterImport(statements []statement) (rows, savepoints, failed int) {
	// Your solution goes here.
	return 0, 0, 0
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)

	var n int
	fmt.Fscan(in, &n)
	statements := make([]statement, n)
	for i := range statements {
		fmt.Fscan(in, &statements[i].kind, &statements[i].number)
	}
	fmt.Println(afterImport(statements))
}
