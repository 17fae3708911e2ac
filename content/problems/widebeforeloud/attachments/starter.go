package main

import (
	"bufio"
	"fmt"
	"os"
)

type report struct {
	host, error string
}

type finding struct {
	error         string
	reach, volume int // reach 0: no report is kept
}

// firstToLookAt returns the error to look at first, with its reach and volume.
func firstToLookAt(reports []report, most int) finding {
	// Your solution goes here.
	return finding{}
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	var n, most int
	fmt.Fscan(in, &n, &most)
	reports := make([]report, n)
	for i := range reports {
		fmt.Fscan(in, &reports[i].host, &reports[i].error)
	}

	found := firstToLookAt(reports, most)
	if found.reach == 0 {
		fmt.Println("none")
	} else {
		fmt.Println(found.error, found.reach, found.volume)
	}
}
